// What a window shows last, so that it is drawn anew only when something about it is new.
//
// Threading: main thread.
#pragma once

#include <optional>
#include <vector>

#include "app/show/frame_painter.h"
#include "app/show/redraw_timing.h"
#include "base/time.h"
#include "director/view.h"
#include "playback/program.h"

namespace wissel::app {

class ShownFrame {
public:
    // Whatever else is as it was: the window's contents are gone, say.
    void draw_anew() { anew_ = true; }

    // Draws, without presenting, and returns what was clicked; nothing: all is as it was, or is drawn with the next picture of the film.
    // Never a press or a release, which is told by the difference of two frames. `now`: of the steady clock, for what moves.
    std::optional<std::vector<director::Action>> paint_if_new(FramePainter& painter, const director::View& view, const FilmPictures& pictures, Duration now,
                                                              const platform::PointerState& pointer, const NextPicture& next = {});

private:
    bool is_as_it_was(FramePainter& painter, const director::View& view, const director::View& still) const;

    bool anew_ = true;
    bool down_ = false;  // the pointer, as drawn last
    director::View view_;
    FilmPictures pictures_;
    Duration at_{};
    RedrawTiming timing_;
};

// How long a window that shows the program may sleep: until its next picture, or until it is time to look whether a clip failed or
// became ready, which nothing else announces.
Duration until_next_look(const playback::Program& program);

}  // namespace wissel::app
