// How the film runs: its speed.
#include <algorithm>
#include <array>

#include "director/director.h"

namespace wissel::director {

namespace {

// Steps that can be heard, and not more of them than one can find the way back through.
constexpr std::array kSpeeds{75, 90, 100, 110, 125};
static_assert(kSpeeds.front() == playback::kSlowestSpeed && kSpeeds.back() == playback::kFastestSpeed);

// The next one above or below, also from a speed in between.
int next_speed(int now, bool faster) {
    if (faster) {
        const auto* above = std::upper_bound(kSpeeds.begin(), kSpeeds.end(), now);
        return above == kSpeeds.end() ? now : *above;
    }
    const auto* from = std::lower_bound(kSpeeds.begin(), kSpeeds.end(), now);
    return from == kSpeeds.begin() ? now : *(from - 1);
}

}  // namespace

void Director::change_speed(int steps) {
    if (!may_change_speed_) return;
    int speed = steps == 0 ? playback::kOwnSpeed : speed_;
    for (int i = 0; i < std::abs(steps); ++i) speed = next_speed(speed, steps > 0);
    speed_changed_ = presented_;
    if (speed == speed_) return;  // said all the same: it is the answer to the key
    set_speed(speed);
    log_.speed(at(), speed_);
}

void Director::set_speed(int percent) {
    speed_ = std::clamp(percent, playback::kSlowestSpeed, playback::kFastestSpeed);
    playout_.set_speed(speed_);
}

}  // namespace wissel::director
