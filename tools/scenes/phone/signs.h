// Signs on pages and calls, drawn in a square of `size` about x, y.
#pragma once

#include <string>

#include "scenes/drawing/canvas.h"

namespace wissel::scenes {

// shield, list, bank, help, site, camera
void draw_page_sign(cairo_t* cr, const std::string& name, double x, double y, double size, Colour colour);
// check, cross, person, warning; anything else draws nothing.
void draw_mark(cairo_t* cr, const std::string& mark, double x, double y, double size);

void draw_handset(cairo_t* cr, double x, double y, double size, Colour colour, bool laid_down);
void draw_microphone(cairo_t* cr, double x, double y, double size, Colour colour);
void draw_speaker(cairo_t* cr, double x, double y, double size, Colour colour);
// `back`: what the stroke through it leaves open.
void draw_video(cairo_t* cr, double x, double y, double size, Colour colour, bool crossed, Colour back);

}  // namespace wissel::scenes
