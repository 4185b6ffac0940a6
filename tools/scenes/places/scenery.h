// What several places are made of: a room in metres, light that falls in, plants, and things that hang or stand about.
#pragma once

#include <utility>

#include "scenes/drawing/canvas.h"

namespace wissel::scenes {

// The eye is 1.40 m above the floor, at y 295: somebody of 1.70 m whose feet are at y 700 is 490 high.
inline constexpr double kHorizon = 295, kEye = 1.4, kFocal = 1100;
using ScreenSpot = std::pair<double, double>;
struct Span { double from = 0, to = 0; };

inline constexpr double kFloor = 575;  // where the floor of a room meets its back wall

// Metres: `x` from the middle, `up` from the floor, `depth` away from the eye.
constexpr ScreenSpot spot(double x, double up, double depth) {
    return {kWidth / 2.0 + kFocal * x / depth, kHorizon + kFocal * (kEye - up) / depth};
}
void slab(cairo_t* cr, Span x, double up, Span depth, Colour colour);       // lies flat
void board(cairo_t* cr, Span x, Span up, double depth, Colour colour);      // faces us
void flank(cairo_t* cr, double x, Span up, Span depth, Colour colour);      // a wall along the line of sight
void crate(cairo_t* cr, Span x, Span up, Span depth, Colour colour);        // a box: what is seen of it, lit from above

void pool(cairo_t* cr, double x, double y, double rx, double ry, Colour colour);  // light or shadow on the ground: no edge
// Light that comes from `from` and is gone at `to`.
void beam(cairo_t* cr, ScreenSpot from, ScreenSpot to, std::initializer_list<ScreenSpot> outline, Colour colour);

double scatter(int number, int salt);  // from 0 to 1, without order, the same every time
void foliage(cairo_t* cr, double x, double y, double rx, double ry, Colour leaves, int salt);
void tall_tree(cairo_t* cr, double x, double foot, double height, Colour leaves, int salt);
void cloud(cairo_t* cr, double x, double y, double size, Colour colour);
void pot_plant(cairo_t* cr, double x, double foot, double size, Colour leaves, Colour pot);
void garland(cairo_t* cr, ScreenSpot from, ScreenSpot to, double sag, int bulbs, Colour light);
void pennants(cairo_t* cr, ScreenSpot from, ScreenSpot to, double sag, int count);
void picture_frame(cairo_t* cr, Box box, Colour frame, Colour sky, Colour land);

}  // namespace wissel::scenes
