#include "classroom/pace.h"

namespace wissel::classroom {

std::optional<Duration> time_left(std::optional<Duration> limit, Pace pace, int extensions, Duration passed) {
    if (!limit || pace.is_off()) return std::nullopt;
    const auto whole = *limit * pace.times() * (1 + std::max(extensions, 0));
    return std::max(whole - std::max(passed, Duration{}), Duration{});
}

bool VoteClock::extend() {
    if (extensions_ == kMostExtensions) return false;
    ++extensions_;
    return true;
}

std::optional<Duration> VoteClock::whole(Pace pace) const {
    const auto now = left(pace);
    if (!now) return std::nullopt;
    return std::max(*limit_ * pace.times(), *now);
}

bool VoteClock::warns(Pace pace) const {
    const auto now = left(pace);
    return now && *now <= kWarnedFor;
}

}  // namespace wissel::classroom
