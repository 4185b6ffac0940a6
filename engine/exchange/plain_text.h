// Bytes of unknown origin made into text that can be shown: valid UTF-8 without control characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wissel::exchange {

// Invalid bytes become U+FFFD, other line ends \n, controls nothing; a byte order mark goes. `replaced`: how many bytes were invalid.
std::string clean_text(std::string_view bytes, std::size_t& replaced);

// Without spaces around it, runs of spaces made one, and no more than one empty line at a time.
std::string tidy(std::string_view text);
std::string_view trimmed(std::string_view text);

// On one line and no longer than this, for a list.
std::string in_brief(std::string_view text, std::size_t most = 80);

std::string lower_case(std::string_view text);  // ASCII
bool contains(std::string_view text, std::string_view part);

}  // namespace wissel::exchange
