// How long a picture takes from when it is asked for until it is on the screen, so that it can be asked for so much sooner.
// Measured on every new picture; follows slowly, so that one slow picture moves nothing.
#pragma once

#include <algorithm>

#include "base/time.h"

namespace wissel::app {

class PresentingTime {
public:
    static constexpr Duration kMost = std::chrono::milliseconds(25);  // more is a hitch, not the way to the screen
    static constexpr int kSlowness = 16;                              // pictures

    void took(Duration time) {
        const auto change = (std::min(time, kMost) - typical_) / kSlowness;
        typical_ += change;
    }
    Duration typical() const { return typical_; }

private:
    Duration typical_{};
};

}  // namespace wissel::app
