// A phone held close: its upper part fills the picture's middle, its lower end is below the picture.
#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

inline constexpr Box kPhoneScreen{264, 30, 752, 760};

// The phone itself without its screen, and its shadow: drawn once, since it is slow. The canvas is as large as the picture.
void draw_phone_body(Canvas& canvas);
// What is on its screen.
void draw_phone_screen(cairo_t* cr, const Phone& phone, const Cast& cast, const World& world, double t);

}  // namespace wissel::scenes
