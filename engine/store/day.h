// Days as people count them: by the machine's time zone.
//
// Threading: any thread, unless another changes the time zone (TZ) meanwhile.
#pragma once

#include <ctime>
#include <string>

#include "store/record.h"

namespace wissel::store {

struct Span {
    Minute from{}, to{};  // without `to` itself
    bool operator==(const Span&) const = default;
};

using Day = std::chrono::local_days;

std::tm local_time(Minute minute);
Day day_of(Minute minute);
// Its midnight.
Minute begin_of(Day day);
// From midnight to midnight: 23 or 25 hours where the clock is changed.
Span local_day(std::chrono::system_clock::time_point time);

// "2026-05-18".
std::string to_text(Day day);

}  // namespace wissel::store
