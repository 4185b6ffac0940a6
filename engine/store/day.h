// A day as people count it, in minutes.
//
// Threading: any thread, unless another changes the time zone (TZ) meanwhile.
#pragma once

#include "store/record.h"

namespace wissel::store {

struct Span {
    Minute from{}, to{};  // without `to` itself
    bool operator==(const Span&) const = default;
};

// From midnight to midnight by the machine's time zone: 23 or 25 hours where the clock is changed.
Span local_day(std::chrono::system_clock::time_point time);

// "2026-05-18 14:05", in UTC: for messages.
std::string to_text(Minute minute);

}  // namespace wissel::store
