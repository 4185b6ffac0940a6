// The pixels of a convex polygon, as rectangles: those whose middle lies in it, and of those on an edge the ones at its left and at its
// top, as graphics cards have it. Polygons with an edge in common leave no gap and share no pixel.
#pragma once

#include <span>
#include <vector>

#include "platform/rect.h"

namespace wissel::platform {

struct GridPoint {  // the left upper corner of a pixel; down and to the right
    int x = 0, y = 0;
    friend bool operator==(const GridPoint&, const GridPoint&) = default;
};

// Adds as few rectangles as its rows allow: equal ones below each other are one. Nothing outside `within`. A polygon that is not quite
// convex, since its corners were moved to the grid, loses its dents.
void add_rows(std::span<const GridPoint> convex, const Rect& within, std::vector<Rect>& to);

}  // namespace wissel::platform
