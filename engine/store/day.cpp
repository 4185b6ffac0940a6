#include "store/day.h"

#include <fmt/format.h>

namespace wissel::store {

namespace chrono = std::chrono;

std::tm local_time(Minute minute) {
    const auto seconds = chrono::system_clock::to_time_t(minute);
    std::tm local{};
    localtime_r(&seconds, &local);
    return local;
}

Day day_of(Minute minute) {
    const auto local = local_time(minute);
    return Day(chrono::year(local.tm_year + 1900) / chrono::month(static_cast<unsigned>(local.tm_mon + 1)) /
               chrono::day(static_cast<unsigned>(local.tm_mday)));
}

Minute begin_of(Day day) {
    const chrono::year_month_day date(day);
    std::tm local{};
    local.tm_year = static_cast<int>(date.year()) - 1900;
    local.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    local.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    local.tm_isdst = -1;  // as it is at that hour
    return minute_of(chrono::system_clock::from_time_t(std::mktime(&local)));
}

Span local_day(chrono::system_clock::time_point time) {
    const auto day = day_of(minute_of(time));
    return {begin_of(day), begin_of(day + chrono::days(1))};
}

std::string to_text(Day day) {
    const chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

}  // namespace wissel::store
