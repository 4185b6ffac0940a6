// People, standing, sitting or lying, as simple illustrations.
#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

// `t`: seconds since the film began; people breathe and blink. `air`: the place's light that lies on them.
void draw_figure(cairo_t* cr, const Figure& figure, const Person& person, Colour air, double t);
// Over the head, if it is to be: as large as ever, however close the picture is.
void draw_name_tag(cairo_t* cr, const Figure& figure, const Person& person, const Framing& framing, double t);

}  // namespace wissel::scenes
