// How long a class may take for a choice that has a time limit: as the class needs, not as the author thought for one viewer.
//
// Threading: plain data; any one thread. Time is handed in.
// Invariants: the clock can be switched off, made up to ten times as long, given again at least ten times by one key, and stopped while
//   the class talks (WCAG 2.2, 2.2.1 Timing Adjustable). A clock that has run out closes the vote, and never chooses for the class.
#pragma once

#include <algorithm>
#include <optional>

#include "base/time.h"

namespace wissel::classroom {

class Pace {
public:
    static constexpr int kMostTimes = 10;
    static Pace off() { return Pace(0); }
    static Pace times(int times) { return Pace(std::clamp(times, 1, kMostTimes)); }  // as long as the author gave

    bool is_off() const { return times_ == 0; }
    int times() const { return times_; }
    friend bool operator==(const Pace&, const Pace&) = default;

private:
    explicit Pace(int times) : times_(times) {}
    int times_;
};

inline constexpr int kMostExtensions = 20;
inline constexpr Duration kWarnedFor = std::chrono::seconds(20);

// None: there is no clock. `passed`: while it ran; `extensions`: each gives the same time again.
std::optional<Duration> time_left(std::optional<Duration> limit, Pace pace, int extensions, Duration passed);

// The clock of one question.
class VoteClock {
public:
    VoteClock() = default;
    explicit VoteClock(std::optional<Duration> limit) : limit_(limit) {}

    // No further than to its end, so that what is given then is given whole.
    void pass(Duration time, Pace pace) { passed_ += std::clamp(time, Duration{}, left(pace).value_or(Duration{})); }
    bool extend();  // false: there is no more to be had; switch it off
    std::optional<Duration> left(Pace pace) const { return time_left(limit_, pace, extensions_, passed_); }
    // What the clock began with, or was given last: for a ring or bar that runs down.
    std::optional<Duration> whole(Pace pace) const;
    bool warns(Pace pace) const;
    bool is_over(Pace pace) const { return left(pace) == Duration{}; }
    void again() { passed_ = {}; extensions_ = 0; }

private:
    std::optional<Duration> limit_;
    Duration passed_{};
    int extensions_ = 0;
};

}  // namespace wissel::classroom
