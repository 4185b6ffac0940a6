// People, standing, as simple illustrations.
#pragma once

#include "script.h"

namespace wissel::scenes {

// `t`: seconds since the shot began; people breathe and blink.
void draw_figure(cairo_t* cr, const Figure& figure, const Person& person, double t);

}  // namespace wissel::scenes
