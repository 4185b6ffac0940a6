// Holds back a device that takes sound faster than time passes: ALSA's "null" does so, and would run through a film in a
// moment.
//
// A sound card fills its buffers at once and then keeps time by its own quartz, which runs up to a tenth of a per mille fast:
// neither is held back.
// Threading: used by one thread at a time, the device's.
#pragma once

#include <algorithm>

#include "base/time.h"

namespace wissel::platform {

class DevicePace {
public:
    static constexpr Duration kBuffers = std::chrono::milliseconds(200);  // more than a device keeps
    static constexpr double kFastest = 1.001;

    // The device has taken a block of this length. How long it has to wait now.
    Duration take(Duration block, WallTime now) {
        if (taken_at_ != WallTime{}) ahead_ -= std::chrono::duration_cast<Duration>((now - taken_at_) * kFastest);
        taken_at_ = now;
        ahead_ = std::max(ahead_, Duration::zero()) + block;
        return std::max(ahead_ - kBuffers, Duration::zero());
    }

private:
    WallTime taken_at_{};
    Duration ahead_{};  // of what it should have taken by now
};

}  // namespace wissel::platform
