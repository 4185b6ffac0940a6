// What a panel needs to draw itself in this frame.
#pragma once

#include <string_view>

#include "director/view.h"
#include "ui/canvas.h"
#include "ui/overlay.h"
#include "ui/pages.h"
#include "ui/targets.h"
#include "ui/words.h"

namespace wissel::ui {

struct Scene {
    Canvas& canvas;
    Targets& targets;
    Pages& pages;
    const director::View& view;
    const FrameInfo& frame;
    float top = 0;  // pixels that a bar above everything takes

    float px(float units) const { return canvas.px(units); }
    const Fonts& fonts() const { return canvas.fonts(); }
    std::string_view say(Word which) const { return word(which, view.language); }
    PixelRect screen() const { return {0, top, static_cast<float>(frame.width), static_cast<float>(frame.height) - top}; }
    // Where the film stands; the whole screen when there is none.
    PixelRect picture() const { return frame.picture.width > 0 && frame.picture.height > 0 ? frame.picture : screen(); }
};

}  // namespace wissel::ui
