// The code of a lesson's room, which stands on the projector and in the address that phones open.
//
// Threading: pure. Chance is handed in.
// Invariants: five letters and digits that look like no other, on a projector as in a hurry; without vowels (and what is read as one),
//   so that they make no word. 18^5 are 1.9 million: with the limit on requests too many to try in a lesson. The code keeps the next
//   classroom out; it is no secret of those who sit in this one.
#pragma once

#include <string>
#include <string_view>

#include "classroom/random_source.h"

namespace wissel::classroom {

// No 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V, no vowels; no 3 and 4, which are read as E and A.
inline constexpr std::string_view kCodeLetters = "679CDFGHJKMNPRTWXY";
inline constexpr std::size_t kCodeLength = 5;

std::string make_room_code(const RandomSource& random);
bool is_room_code(std::string_view text);
// As typed by somebody: small letters, blanks and dashes between. Empty: it is none.
std::string as_room_code(std::string_view typed);

}  // namespace wissel::classroom
