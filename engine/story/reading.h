// How fast young people read from a screen: one speed for all that waits for a reader, or judges whether one can keep
// up.
//
// Captions for children's programmes are set at 13 letters a second, blanks counted, those for adults at 17 (Netflix,
// Timed Text Style Guide; the Dutch broadcasters' 12 to 13 for children). Who watches here is 12 and up, some read at
// level B1, some from the back row. Threading: pure.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/time.h"

namespace wissel::story {

inline constexpr double kReadingSpeed = 13;                         // letters a second
inline constexpr double kAdultReadingSpeed = 17;                    // beyond it many do not get to the end
inline constexpr Duration kTimeToLookUp = std::chrono::seconds(2);  // until the eye has found the beginning
inline constexpr Duration kShortestSlate = std::chrono::seconds(4);

// With the time to look up. Nothing to read: no time.
Duration reading_time(std::size_t letters);
Duration reading_time(std::string_view text);  // UTF-8

// For which a text that stands for a film is shown.
Duration slate_time(std::string_view text);

}  // namespace wissel::story
