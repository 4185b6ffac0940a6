#include "platform/stick_steps.h"

#include <algorithm>
#include <cstdlib>

namespace wissel::platform {

namespace {

constexpr int kTilted = 20000;
constexpr int kReleased = 12000;

}  // namespace

std::optional<director::Direction> StickSteps::moved_x(int position) {
    x_ = position;
    return step();
}

std::optional<director::Direction> StickSteps::moved_y(int position) {
    y_ = position;
    return step();
}

std::optional<director::Direction> StickSteps::step() {
    using director::Direction;
    const int far = std::max(std::abs(x_), std::abs(y_));
    if (far < kReleased) pushed_ = false;
    if (pushed_ || far < kTilted) return std::nullopt;
    pushed_ = true;
    if (std::abs(x_) > std::abs(y_)) return x_ < 0 ? Direction::Left : Direction::Right;
    return y_ < 0 ? Direction::Up : Direction::Down;
}

}  // namespace wissel::platform
