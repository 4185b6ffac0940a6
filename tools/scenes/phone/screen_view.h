#pragma once

#include "scenes/drawing/labels.h"
#include "scenes/script/script.h"

namespace wissel::scenes {

// What a screen is drawn with.
struct ScreenView {
    const Cast* cast = nullptr;
    Box box;                       // the whole screen; the status line is over its first 46 lines
    double t = 0;
    Colour head = rgb(0x2F2C55);   // the colours of the chat's head and of own messages
    Colour accent = rgb(0x5A49B8);
};

inline constexpr double kScreenHead = 118;  // as high as the chat's

// The bar at the top with an arrow back; what stands in it begins at the result.
double draw_head_bar(cairo_t* cr, const ScreenView& view, double height = kScreenHead);

}  // namespace wissel::scenes
