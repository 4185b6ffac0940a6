#include "av/cue_place.h"

#include <charconv>
#include <cmath>

namespace wissel::av {

namespace {

constexpr double kMiddle = 50;  // percent of the height
constexpr int kLines = 15;      // that fit on a picture, about, as the standard has it

CuePlace::Row row_of(std::string_view value) {
    using Row = CuePlace::Row;
    double number = 0;
    const auto [rest, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || !std::isfinite(number)) return Row::Usual;
    const bool percent = rest != value.data() + value.size() && *rest == '%';
    if (percent) return number < kMiddle ? Row::Top : Row::Bottom;
    const double from_top = number < 0 ? kLines + number : number;  // -1 is the last line
    return from_top < kLines / 2 ? Row::Top : Row::Bottom;
}

CuePlace::Column column_of(std::string_view value) {
    using Column = CuePlace::Column;
    if (value == "start" || value == "left") return Column::Left;
    if (value == "end" || value == "right") return Column::Right;
    return Column::Middle;
}

}  // namespace

CuePlace place_of(std::string_view settings) {
    constexpr std::string_view kSpaces = " \t\r\n", kLine = "line:", kAlign = "align:";
    CuePlace place;
    while (!settings.empty()) {
        const auto end = settings.find_first_of(kSpaces);
        const auto word = settings.substr(0, end);
        if (word.starts_with(kLine)) place.row = row_of(word.substr(kLine.size()));
        if (word.starts_with(kAlign)) place.column = column_of(word.substr(kAlign.size()));
        settings.remove_prefix(end == std::string_view::npos ? settings.size() : end + 1);
    }
    return place;
}

}  // namespace wissel::av
