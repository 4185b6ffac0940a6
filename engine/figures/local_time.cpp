#include "figures/local_time.h"

#include <fmt/format.h>

#include <cctype>
#include <charconv>
#include <cstdlib>

namespace wissel::figures {

namespace {

namespace chrono = std::chrono;

std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool all = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return all && std::isdigit(static_cast<unsigned char>(text.front())) ? std::optional(number) : std::nullopt;
}

}  // namespace

int hour_of(store::Minute minute) {
    return store::local_time(minute).tm_hour;
}

std::optional<Day> day_from(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1970) return std::nullopt;
    const auto date =
        chrono::year(*year) / chrono::month(static_cast<unsigned>(*month)) / chrono::day(static_cast<unsigned>(*day));
    return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

std::string midnight(Day day) {
    const auto minutes = store::local_time(store::begin_of(day)).tm_gmtoff / 60;
    return fmt::format("{}T00:00:00{}{:02}:{:02}", to_text(day), minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                       std::abs(minutes) % 60);
}

bool Period::holds(store::Minute minute) const {
    const auto day = day_of(minute);
    return (!from || day >= *from) && (!to || day <= *to);
}

}  // namespace wissel::figures
