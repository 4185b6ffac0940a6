#include "kiosk/staff_gesture.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace wissel::kiosk {

namespace {

constexpr int kCorners = 4;

// Not a number is nowhere.
std::optional<Corner> corner_at(const Press& press) {
    const float box = StaffGesture::kBox * std::min(press.width, press.height);
    const bool inside = press.x >= 0 && press.y >= 0 && press.x <= press.width && press.y <= press.height && box > 0;
    if (!inside) return std::nullopt;
    const bool left = press.x<box, right = press.x> press.width - box;
    const bool top = press.y<box, bottom = press.y> press.height - box;
    if (top && left) return Corner::TopLeft;
    if (top && right) return Corner::TopRight;
    if (bottom && right) return Corner::BottomRight;
    if (bottom && left) return Corner::BottomLeft;
    return std::nullopt;
}

Corner clockwise(Corner from, int steps) {
    return static_cast<Corner>((static_cast<int>(from) + steps) % kCorners);
}

}  // namespace

bool StaffGesture::on_press(const Press& press) {
    const auto corner = corner_at(press);
    if (press.at - began_ > kWithin) corners_ = 0;
    if (corners_ > 0 && corner == clockwise(first_, corners_)) {
        ++corners_;
    } else {
        corners_ = corner == first_ ? 1 : 0;
        began_ = press.at;
    }
    if (corners_ < kCorners) return false;
    break_off();
    return true;
}

bool StaffGesture::on_keys() {
    break_off();
    return true;
}

bool StaffGesture::on_buttons(bool all, WallTime now) {
    if (!all || !held_) {
        held_since_ = now;
        given_ = false;
    }
    held_ = all;
    if (!held_ || given_ || now - held_since_ < kHeldFor) return false;
    given_ = true;
    break_off();
    return true;
}

}  // namespace wissel::kiosk
