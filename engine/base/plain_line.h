// What others wrote, for a line of a terminal: nothing in it can move the cursor or change colours.
#pragma once

#include <string>
#include <string_view>

namespace wissel {

// UTF-8. Control letters (U+0000 to U+001F, U+007F to U+009F) become `instead`; `keep`: one that stays, a line end say.
inline std::string without_controls(std::string_view text, char instead, char keep = '\0') {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool is_late = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        const bool is_control = byte < ' ' || byte == 0x7F || is_late;
        plain += is_control && (keep == '\0' || text[at] != keep) ? instead : text[at];
        if (is_late) ++at;
    }
    return plain;
}

}  // namespace wissel
