// Hours and days as the organiser's clock shows them (store/day.h), read and written.
//
// Threading: any thread, as long as none changes TZ.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/day.h"

namespace wissel::figures {

using store::Day;
using store::day_of;
using store::to_text;

int hour_of(store::Minute minute);  // 0 to 23
// "2026-05-12": the years 1970 to 9999.
std::optional<Day> day_from(std::string_view text);
// "2026-05-12T00:00:00+02:00".
std::string midnight(Day day);

// Days, both included; nothing: without end.
struct Period {
    std::optional<Day> from, to;
    bool holds(store::Minute minute) const;
};

}  // namespace wissel::figures
