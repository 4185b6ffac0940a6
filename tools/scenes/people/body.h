// What a person is made of but for the head: in units of the head's height, 0 at the feet, up is negative, 6.5 in all.
#pragma once

#include "scenes/people/avatar.h"

namespace wissel::scenes {

struct Frame { double shoulder = -5.1, hip = -2.95, half = 0.98; };

inline constexpr Colour kShoe = rgb(0xE9E6E1);

Colour trousers_of(const Person& person);
void draw_legs(cairo_t* cr, const Frame& f, Colour trousers);
void draw_seated_legs(cairo_t* cr, const Frame& f, Colour trousers);
void draw_torso(cairo_t* cr, const Frame& f, const Person& person);
void draw_blazer(cairo_t* cr, const Frame& f);
void draw_bag(cairo_t* cr, const Frame& f);

// Both arms, as the figure's pose has them. `t`: hands that talk move.
void draw_arms(cairo_t* cr, const Frame& f, const Figure& figure, const Person& person, double t);

// Somebody who lies, from head to feet; 0, 0 is the head's centre.
void draw_lying(cairo_t* cr, const Person& person, Look look, double breath);

}  // namespace wissel::scenes
