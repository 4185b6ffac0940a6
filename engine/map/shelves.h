// Boxes on shelves: set in rows, in their order, so that all of it is about as wide as a screen is. Beside a high one,
// low ones stand below each other.
#pragma once

#include <vector>

#include "map/piece_layout.h"

namespace wissel::map {

struct Shelves {
    std::vector<Point> at;  // upper left corners
    Size size;
};

Shelves shelved(const std::vector<Size>& boxes, float gap);

}  // namespace wissel::map
