// The true player on a piece of memory: films, captions and overlay as a viewer has them, for a window that shows them somewhere.
//
// Threading: main thread. Ownership: owns all of the player but the sound device and the log, which outlive it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/captions/caption_desk.h"
#include "app/show/frame_painter.h"
#include "app/show/still_loader.h"
#include "director/director.h"
#include "playback/program.h"

namespace wissel::app {

class Stage {
public:
    struct Setting {
        director::MediaRoot root;
        playback::Size size;
        std::size_t film_memory = 0;
        bool muted = false;
        bool resumes = false;  // the session is in the middle of a walk
        Duration resume_from{};  // then: clip time at which the node's film is taken up
    };

    // Fails where there is no memory or no font.
    static Result<std::unique_ptr<Stage>> open(story::Session session, const Setting& setting, playback::AudioSink& sound, director::EventLog& log);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    // Follows the program. `now`: wall time since any beginning, in the stage's own time.
    void tick(Duration now);
    director::WindowRequest act(const director::Action& action);
    // Paints if anything has changed; the same picture as before if not.
    Result<playback::PictureRef> picture(Duration now, const platform::PointerState& pointer);
    Duration until_next() const;

    const story::Session& session() const { return director_.session(); }
    director::View view() const { return director_.view(); }
    Duration film_place() const { return director_.film_place(); }
    const std::string& variant() const { return director_.variant(); }
    // Its film is on its way: what was seen before may stay a moment longer.
    bool is_coming_up() const;

private:
    Stage(story::Session session, const Setting& setting, playback::AudioSink& sound, director::EventLog& log,
          std::unique_ptr<platform::Screen> screen, std::unique_ptr<ui::Overlay> overlay);

    std::unique_ptr<platform::Screen> screen_;
    std::unique_ptr<ui::Overlay> overlay_;
    StillLoader stills_{StillLoader::Haste::ComesLater};
    CaptionDesk captions_{CaptionDesk::Haste::ComesLater};
    FramePainter painter_;
    playback::Program program_;
    director::ProgramPlayout playout_;
    director::Director director_;
    std::vector<director::CaptionView> expected_;
    std::optional<director::Action> clicked_;
    FilmPictures shown_;
    director::View shown_view_;
    platform::PointerState shown_pointer_;
    Duration drawn_{};
    playback::PictureRef picture_;
};

}  // namespace wissel::app
