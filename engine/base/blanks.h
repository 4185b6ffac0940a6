// Blanks around words.
#pragma once

#include <algorithm>
#include <string_view>

namespace wissel {

// Without blanks and ends of lines at either end.
inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

}  // namespace wissel
