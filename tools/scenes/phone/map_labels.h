// Where the names on a map stand, so that none covers another or a pin.
#pragma once

#include <vector>

#include "scenes/drawing/canvas.h"
#include "scenes/phone/map_streets.h"

namespace wissel::scenes {

enum class Side { Below, Right, Left, Above };

inline constexpr double kPinRadius = 38, kPinHeight = 92;  // from its tip to its top

// The box of a label of this width and height beside a pin whose tip is at `spot`, inside `area`.
Box label_box(Spot spot, Side side, double width, double height, Box area);

struct Labelled {
    std::vector<Spot> course;  // where its pin is, at the same moments for all
    double width = 0, height = 0;
};
// One side for each for the whole time: labels that jump are not read. None leaves `area` if another side is free.
std::vector<Side> choose_sides(const std::vector<Labelled>& all, Box area);

}  // namespace wissel::scenes
