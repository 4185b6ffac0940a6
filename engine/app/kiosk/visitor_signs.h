// What shows that somebody is there: a press, a key, a button, a mouse that is moved; not a mouse that trembles on its table.
#pragma once

#include <cmath>
#include <variant>

#include "platform/input.h"

namespace wissel::app {

class VisitorSigns {
public:
    static constexpr float kFar = 12;  // pixels

    bool shows_somebody(const platform::Input& input) {
        if (const auto* moved = std::get_if<platform::PointerMoved>(&input)) return moved_far(moved->x, moved->y);
        return std::holds_alternative<director::Action>(input) || std::holds_alternative<platform::PointerPressed>(input) ||
               std::holds_alternative<platform::OtherActivity>(input);
    }

private:
    // From where it was counted last.
    bool moved_far(float x, float y) {
        if (std::hypot(x - x_, y - y_) < kFar) return false;
        x_ = x;
        y_ = y;
        return true;
    }
    float x_ = 0, y_ = 0;
};

}  // namespace wissel::app
