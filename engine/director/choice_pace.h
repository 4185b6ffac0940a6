// How a viewer's time to choose goes by the author's limit. WCAG 2.2.1: off, up to ten times as long, or given again by one press.
#pragma once

#include "base/time.h"

namespace wissel::director {

inline constexpr int kLongestPace = 10;

struct ChoicePace {
    bool counts = true;  // false: there is no limit
    int times = 1;       // 1 to kLongestPace
    friend bool operator==(const ChoicePace&, const ChoicePace&) = default;
};

}  // namespace wissel::director
