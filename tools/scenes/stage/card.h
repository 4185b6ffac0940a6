#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

// A note with lines that appear, a locked tile or a framed picture, by itself.
void draw_card(cairo_t* cr, const Card& card, const Cast& cast, double t);

}  // namespace wissel::scenes
