// Small signs, drawn in a square of `size` about x, y.
#pragma once

#include "scenes/drawing/canvas.h"

namespace wissel::scenes {

void draw_lock(cairo_t* cr, double x, double y, double size, Colour colour);
void draw_bell(cairo_t* cr, double x, double y, double size, Colour colour, Colour behind, double crossed);
void draw_back_arrow(cairo_t* cr, double x, double y, double size, Colour colour);
void draw_send(cairo_t* cr, double x, double y, double size, Colour colour);
void draw_wipe(cairo_t* cr, double x, double y, double size, Colour colour);
// The grey tile that stands for a picture nobody gets to see.
void draw_tile(cairo_t* cr, Box box, double radius);

}  // namespace wissel::scenes
