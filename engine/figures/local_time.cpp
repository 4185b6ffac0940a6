#include "figures/local_time.h"

#include <fmt/format.h>

#include <cctype>
#include <charconv>
#include <cstdlib>
#include <ctime>

namespace wissel::figures {

namespace {

namespace chrono = std::chrono;

std::tm broken_down(store::Minute minute) {
    const auto seconds =
        static_cast<std::time_t>(chrono::duration_cast<chrono::seconds>(minute.time_since_epoch()).count());
    std::tm local{};
    localtime_r(&seconds, &local);
    return local;
}

std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool all = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return all && std::isdigit(static_cast<unsigned char>(text.front())) ? std::optional(number) : std::nullopt;
}

}  // namespace

Day day_of(store::Minute minute) {
    const auto local = broken_down(minute);
    return Day(chrono::year(local.tm_year + 1900) / chrono::month(static_cast<unsigned>(local.tm_mon + 1)) /
               chrono::day(static_cast<unsigned>(local.tm_mday)));
}

int hour_of(store::Minute minute) {
    return broken_down(minute).tm_hour;
}

std::optional<Day> day_from(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1970) return std::nullopt;
    const auto date =
        chrono::year(*year) / chrono::month(static_cast<unsigned>(*month)) / chrono::day(static_cast<unsigned>(*day));
    return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

std::string to_text(Day day) {
    const chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string midnight(Day day) {
    const chrono::year_month_day date(day);
    std::tm local{};
    local.tm_year = static_cast<int>(date.year()) - 1900;
    local.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    local.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    local.tm_isdst = -1;
    std::mktime(&local);
    const auto minutes = local.tm_gmtoff / 60;
    return fmt::format("{}T00:00:00{}{:02}:{:02}", to_text(day), minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                       std::abs(minutes) % 60);
}

bool Period::holds(store::Minute minute) const {
    const auto day = day_of(minute);
    return (!from || day >= *from) && (!to || day <= *to);
}

}  // namespace wissel::figures
