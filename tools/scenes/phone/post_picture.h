#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

// The pictures that people post: two boys by lanterns, a cake, a hill, a class from far.
void draw_post_picture(cairo_t* cr, const Picture& picture, const Cast& cast, Box box, double t);

// Two who hold hands, foreheads together, seen from behind.
void draw_lantern_picture(cairo_t* cr, const Picture& picture, const Cast& cast, Box box, double t);

}  // namespace wissel::scenes
