// Turns a gamepad's stick into steps of the focus: one push, one step.
//
// Pure: fed with positions. The stick must come back towards the middle before it makes another step, and a stick that
// trembles at the threshold makes one step only.
#pragma once

#include <optional>

#include "director/action.h"

namespace wissel::platform {

class StickSteps {
public:
    // Positions from -32768 to 32767, right and down positive.
    std::optional<director::Direction> moved_x(int position);
    std::optional<director::Direction> moved_y(int position);

private:
    std::optional<director::Direction> step();

    int x_ = 0, y_ = 0;
    bool pushed_ = false;
};

}  // namespace wissel::platform
