// Words in their place: in the middle of a height, as large as there is room for, on a button, on a plate.
#pragma once

#include <string>

#include "scenes/drawing/lettering.h"

namespace wissel::scenes {

// A lettering small enough for the text to stay within `height`, but not under 22: what is smaller is not read in a class.
Lettering fitted(cairo_t* cr, const std::string& text, Lettering style, double height);

// One or two lines in the middle of a height.
void write_middle(cairo_t* cr, const std::string& text, double x, double centre, const Lettering& style);

double button_height(cairo_t* cr, const std::string& text, double width);
void draw_button(cairo_t* cr, const std::string& text, Box box, Colour colour);

// Words on a round plate about `centre`, at most `width` wide. The result is the plate.
struct Chip { double size = 25; Colour ink = rgb(0x2A2D3C), plate = rgb(0xFFFFFF); double width = 600; };
Box chip_box(cairo_t* cr, const std::string& text, double centre, double top, const Chip& chip);
Box draw_chip(cairo_t* cr, const std::string& text, double centre, double top, const Chip& chip);

// 75 is "1:15", 3675 "1:01:15".
std::string clock_face(double seconds);

}  // namespace wissel::scenes
