#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

// Words over the picture, or, where somebody says them, in a bubble.
void draw_title(cairo_t* cr, const Title& title, const Cast& cast, double t);

}  // namespace wissel::scenes
