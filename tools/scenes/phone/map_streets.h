// The map's town: streets, a park, a canal, and the way along its streets. `town` is the part of the picture that it covers.
#pragma once

#include <vector>

#include "scenes/drawing/canvas.h"

namespace wissel::scenes {

struct Spot { double x = 0, y = 0; };

void draw_streets(cairo_t* cr, Box town);

// The spot on a street nearest to a part (0 to 1) of `field`, and, where it can be, inside it.
Spot on_street(Box town, Box field, double x, double y);
// From one spot to another along the streets, corners and all.
std::vector<Spot> way_between(Box town, Spot from, Spot to);
double length_of(const std::vector<Spot>& way);
// Where one is after a part (0 to 1) of a way.
Spot along(const std::vector<Spot>& way, double part);

}  // namespace wissel::scenes
