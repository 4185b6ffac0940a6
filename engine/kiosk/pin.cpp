#include "kiosk/pin.h"

#include <fmt/format.h>

#include <algorithm>

namespace wissel::kiosk {

namespace {

// The same few digits from beginning to end: a PIN moved by one group is itself.
bool is_repeated(std::string_view pin) {
    for (std::size_t group = 1; group <= pin.size() / 2; ++group) {
        if (pin.size() % group == 0 && pin.substr(group) == pin.substr(0, pin.size() - group)) return true;
    }
    return false;
}

// Each digit `step` from the one before, 0 after 9.
bool is_run(std::string_view pin, int step) {
    const auto not_next = [step](char a, char b) { return (a - '0' + step + 10) % 10 != b - '0'; };
    return std::ranges::adjacent_find(pin, not_next) == pin.end();
}

}  // namespace

std::optional<std::string> why_no_pin(std::string_view pin) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (pin.size() < kShortestPin || pin.size() > kLongestPin || !std::ranges::all_of(pin, is_digit)) {
        return fmt::format("a PIN has {} to {} digits, and nothing else", kShortestPin, kLongestPin);
    }
    if (is_repeated(pin)) return "the same digits over and over are tried first: take others";
    if (is_run(pin, 1) || is_run(pin, -1)) return "digits in a row are tried first: take others";
    return std::nullopt;
}

}  // namespace wissel::kiosk
