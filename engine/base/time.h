// Time, with one type for each clock so that mixing them does not compile.
//
//   ProgramTime  position on the film as the viewer lives it: starts at 0, stands still while paused, crosses switches
//   ClipTime     position inside one clip, 0 at the clip's in point
//   WallTime     the machine's steady clock
//
// All three count std::chrono::nanoseconds. Audio positions are sample counts (base/samples.h), not times.
#pragma once

#include <chrono>

namespace wissel {

using Duration = std::chrono::nanoseconds;

struct ProgramClockTag {
    using rep = Duration::rep;
    using period = Duration::period;
    using duration = Duration;
    static constexpr bool is_steady = true;
};

struct ClipClockTag {
    using rep = Duration::rep;
    using period = Duration::period;
    using duration = Duration;
    static constexpr bool is_steady = true;
};

using ProgramTime = std::chrono::time_point<ProgramClockTag, Duration>;
using ClipTime = std::chrono::time_point<ClipClockTag, Duration>;
using WallTime = std::chrono::steady_clock::time_point;

constexpr Duration seconds(double value) {
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(value));
}

constexpr double to_seconds(Duration value) {
    return std::chrono::duration<double>(value).count();
}

}  // namespace wissel
