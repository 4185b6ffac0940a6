// What cannot be undone is asked for twice.
//
// Threading: plain data. Time is handed in.
#pragma once

#include <cstdint>
#include <optional>

#include "base/time.h"
#include "classroom/lesson.h"

namespace wissel::app {

class AskedTwice {
public:
    static constexpr Duration kWithin = std::chrono::seconds(6);

    // The second time within that, for the same thing. A clicker that bounces has asked once.
    bool is_sure(Duration now, std::uint64_t what = 0) {
        const bool same = asked_ && what == what_ && now - *asked_ < kWithin;
        if (same && now - *asked_ < classroom::Lesson::kDoublePress) return false;
        asked_ = same ? std::nullopt : std::optional(now);
        what_ = what;
        return same;
    }

private:
    std::optional<Duration> asked_;
    std::uint64_t what_ = 0;
};

}  // namespace wissel::app
