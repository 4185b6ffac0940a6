#pragma once

#include "scenes/drawing/canvas.h"

namespace wissel::scenes {

// A phone's letter keys, in the order used in Belgium.
void draw_keyboard(cairo_t* cr, Box box);

}  // namespace wissel::scenes
