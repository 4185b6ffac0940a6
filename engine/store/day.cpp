#include "store/day.h"

#include <fmt/format.h>

#include <ctime>

namespace wissel::store {

namespace {

using Clock = std::chrono::system_clock;

Minute midnight(std::tm day, int days_on) {
    day.tm_mday += days_on;
    day.tm_hour = day.tm_min = day.tm_sec = 0;
    day.tm_isdst = -1;  // as it is at that hour
    return minute_of(Clock::from_time_t(std::mktime(&day)));
}

}  // namespace

Span local_day(Clock::time_point time) {
    const auto seconds = Clock::to_time_t(std::chrono::floor<std::chrono::seconds>(time));
    std::tm local{};
    localtime_r(&seconds, &local);
    return {midnight(local, 0), midnight(local, 1)};
}

std::string to_text(Minute minute) {
    const auto day = std::chrono::floor<std::chrono::days>(minute);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(minute - day);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count());
}

}  // namespace wissel::store
