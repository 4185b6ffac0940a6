// When the screen is refreshed next.
#pragma once

#include "base/time.h"

namespace wissel::platform {

// The length of one refresh at `hertz`; 60 Hz where the driver does not know or says nonsense.
constexpr Duration refresh_interval(int hertz) {
    constexpr int kUsual = 60, kHighest = 1000;
    const int used = hertz > 0 && hertz <= kHighest ? hertz : kUsual;
    return Duration(1'000'000'000 / used);
}

// The first refresh after `now`, given the time of any one refresh.
constexpr WallTime next_refresh(WallTime a_refresh, Duration interval, WallTime now) {
    const auto since = (now - a_refresh) % interval;
    return now + (since < Duration::zero() ? -since : interval - since);
}

}  // namespace wissel::platform
