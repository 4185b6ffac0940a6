// Pieces that several of the phone's screens are made of.
#pragma once

#include <string>

#include "lettering.h"
#include "script.h"

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

// A lettering small enough for the text to stay within `height`, but not under 22: what is smaller is not read in a class.
Lettering fitted(cairo_t* cr, const std::string& text, Lettering style, double height);

// The bar at the top with an arrow back; what stands in it begins at the result.
double draw_head_bar(cairo_t* cr, const ScreenView& view, double height = kScreenHead);
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
