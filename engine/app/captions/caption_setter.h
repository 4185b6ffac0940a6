// From what the viewer has set to what text/ draws, and from its pixels to pictures for the screen.
//
// Threading: one thread, not the main one.
#pragma once

#include <memory>

#include "app/captions/caption_picture.h"
#include "director/view.h"
#include "text/caption_look.h"
#include "text/caption_renderer.h"

namespace wissel::app {

text::CaptionLook text_look(const director::CaptionLook& look);

class CaptionSetter {
public:
    CaptionSetter();
    CaptionPictures set(const text::CaptionEvents& events, std::size_t span, Duration at,
                        const director::CaptionLook& look, const CaptionPlace& place);

private:
    std::unique_ptr<text::CaptionRenderer> renderer_;  // null: libass does not start
};

}  // namespace wissel::app
