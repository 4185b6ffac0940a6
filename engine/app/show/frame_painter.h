// Puts one frame on a screen: the film's picture, who signs beside it, its captions and, over them, what the director wants seen.
//
// Threading: main thread. Ownership: refers to what it is made of.
#pragma once

#include <string>
#include <vector>

#include "app/captions/caption_desk.h"
#include "app/show/still_loader.h"
#include "director/view.h"
#include "platform/pointer.h"
#include "platform/screen.h"
#include "playback/picture.h"
#include "text/caption_bitmap.h"
#include "ui/overlay.h"

namespace wissel::app {

// Where the captions of a film of that size are set.
CaptionPlace caption_place(const platform::Screen& screen, playback::Size film);

// What the program hands out: the film, and who signs beside it (null: nobody).
struct FilmPictures {
    playback::PictureRef film, sign;
    friend bool operator==(const FilmPictures&, const FilmPictures&) = default;
};

class FramePainter {
public:
    FramePainter(platform::Screen& screen, ui::Overlay& overlay, StillLoader& stills, CaptionDesk& captions)
        : screen_(screen), overlay_(overlay), stills_(stills), captions_(captions) {}

    // Draws, without presenting. Returns what was clicked. `dt`: seconds since the frame before.
    std::vector<director::Action> paint(const director::View& view, const FilmPictures& pictures, double dt,
                                        const platform::PointerState& pointer = {});

    // Something moves by itself, has been loaded, or other captions stand now than were painted last.
    bool has_news(const director::View& view) { return overlay_.animating(view) || stills_.has_news() || captions_of(view) != drawn_captions_; }

private:
    void* texture_of(const std::string& path);
    playback::Size film_size() const;
    platform::Rect film_rect() const;
    CaptionPictures captions_of(const director::View& view);
    ui::FrameInfo frame_for(const FilmPictures& pictures, double dt, const platform::PointerState& pointer);
    void draw_sign(const playback::PictureRef& picture);
    void draw_captions(const director::View& view);

    platform::Screen& screen_;
    ui::Overlay& overlay_;
    StillLoader& stills_;
    CaptionDesk& captions_;
    CaptionPictures drawn_captions_;
    playback::PictureRef last_;  // for its size, while there is no newer one
};

}  // namespace wissel::app
