// A world of blocks, and people made of them, for the game on a phone.
#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

// A block by its front; its top and its right side go back by `depth`.
void draw_block(cairo_t* cr, Box front, double depth, Colour colour);

// Sky, clouds, trees and a meadow whose edge is at `ground`.
void draw_block_world(cairo_t* cr, Box area, double ground, double t);

// About 190 high, with the feet at x, feet. `turn`: -1 looks left, 1 right.
void draw_block_person(cairo_t* cr, const Person& person, double x, double feet, double turn, double t);

// A parcel with a ribbon. `open`: 0 to 1, how much its light is out.
void draw_block_gift(cairo_t* cr, double x, double ground, double open, double t);

}  // namespace wissel::scenes
