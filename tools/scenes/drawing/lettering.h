// Text on a picture: Inter, with Noto Sans for what Inter lacks. Emoji come from Noto Color Emoji by themselves; named in
// the list of families it would give its own digits too.
//
// Threading: any thread, each with its own context.
#pragma once

#include <string>

#include "scenes/drawing/canvas.h"

namespace wissel::scenes {

enum class Align { Left, Centre, Right };

struct Lettering {
    double size = 30;        // pixels
    int weight = 400;        // 400 normal, 500 medium, 600 semi-bold, 700 bold
    Colour colour = rgb(0x1E2430);
    double width = 0;        // lines are broken to fit; 0: one line
    Align align = Align::Left;
    bool italic = false;
    int lines = 0;           // more than this ends in an ellipsis; 0: any number
    double spacing = 0;      // extra pixels between lines
};

struct Extent {
    double width = 0, height = 0;
    double last_width = 0;   // of the last line
};

Extent measure(cairo_t* cr, const std::string& text, const Lettering& style);
// `x`, `y`: top left of the text, or of its column where it has a width. Without a width, `align` is about `x`.
void write(cairo_t* cr, const std::string& text, double x, double y, const Lettering& style);

}  // namespace wissel::scenes
