// The letters that texts may be written in: what the player's overlay has glyphs for (its fonts are held to this list).
//
// Source: Unicode blocks Basic Latin, Latin-1, Latin Extended-A, and the punctuation and signs that European texts use.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wissel::story {

// From, to; both included.
inline constexpr std::array<std::pair<char32_t, char32_t>, 20> kLetters = {{
    {0x0020, 0x007E}, {0x00A0, 0x017F}, {0x0218, 0x021B}, {0x02C6, 0x02DD}, {0x2009, 0x2009}, {0x2010, 0x2015}, {0x2018, 0x201E},
    {0x2020, 0x2022}, {0x2026, 0x2026}, {0x202F, 0x202F}, {0x2030, 0x2030}, {0x2032, 0x2033}, {0x2039, 0x203A}, {0x20AC, 0x20AC},
    {0x2122, 0x2122}, {0x2190, 0x2193}, {0x2212, 0x2212}, {0x2248, 0x2248}, {0x2260, 0x2260}, {0x2264, 0x2265},
}};

// Letters of a UTF-8 text, not bytes.
std::size_t count_letters(std::string_view text);

// What a UTF-8 text has beyond the list, each once, the first few, in quotes or as U+ and number. Line ends are fine.
std::vector<std::string> unknown_letters(std::string_view text);

}  // namespace wissel::story
