#pragma once

#include "script.h"

namespace wissel::scenes {

// A note with lines that appear, or a locked tile, by itself on the picture.
void draw_card(cairo_t* cr, const Card& card, double t);

}  // namespace wissel::scenes
