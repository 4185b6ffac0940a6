// How things come and go: all from 0 to 1.
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wissel::scenes {

// 0 before `at`, 1 from `at` + `over` on, in between straight.
inline double ramp(double t, double at, double over) {
    return over <= 0 ? (t >= at ? 1.0 : 0.0) : std::clamp((t - at) / over, 0.0, 1.0);
}

inline double smooth(double x) { return x * x * (3 - 2 * x); }

inline double eased(double t, double at, double over) { return smooth(ramp(t, at, over)); }

// Comes at `from` and is gone at `until`.
inline double present(double t, double from, double until, double over) {
    return std::min(eased(t, from, over), 1.0 - eased(t, until - over, over));
}

// A wave from -1 to 1 that repeats itself after `period` seconds.
inline double wave(double t, double period, double phase = 0) {
    return std::sin(2 * std::numbers::pi * (t / period + phase));
}

}  // namespace wissel::scenes
