// Which numbers may be the PIN of a kiosk's staff.
//
// Threading: any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "director/kiosk_view.h"

namespace wissel::kiosk {

inline constexpr std::size_t kShortestPin = 4, kLongestPin = director::kMostPinDigits;  // digits

// Why this may not be one, in words; none: it may. Refused are those that somebody tries first: one digit or one group
// of digits over and over (0000, 1212), and digits in a row, up or down (1234, 9876, 7890).
std::optional<std::string> why_no_pin(std::string_view pin);

}  // namespace wissel::kiosk
