// Bytes of unknown origin made into text that can be shown: valid UTF-8 without control characters.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/blanks.h"

namespace wissel::exchange {

// Invalid bytes become U+FFFD, other line ends \n, controls nothing; a byte order mark goes. `replaced`: how many bytes were invalid.
std::string clean_text(std::string_view bytes, std::size_t& replaced);
std::string clean_text(std::string_view bytes);

// Without spaces around it, runs of spaces made one, and no more than one empty line at a time.
std::string tidy(std::string_view text);

// On one line and no longer than this, for a list.
std::string in_brief(std::string_view text, std::size_t most = 80);

// Its beginning, cut between two letters.
std::string_view beginning(std::string_view text, std::size_t most_bytes);

std::string lower_case(std::string_view text);  // ASCII
bool contains(std::string_view text, std::string_view part);
inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }  // ASCII
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace wissel::exchange
