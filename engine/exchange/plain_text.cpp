#include "exchange/plain_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace wissel::exchange {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool continues(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// Bytes of the letter that begins here; 0: none does (Unicode 15, table 3-7).
std::size_t letter_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const auto first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!continues(byte(i))) return 0;
    }
    const auto second = byte(1);
    const bool wrong = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90) ||
                       (first == 0xF4 && second > 0x8F);
    return wrong ? 0 : length;
}

// Those of Latin-1, too (U+0080 to U+009F), by which some terminals are steered.
bool is_control(std::string_view letter) {
    const auto first = static_cast<unsigned char>(letter.front());
    if (letter.size() == 2) return first == 0xC2 && static_cast<unsigned char>(letter[1]) < 0xA0;
    return (first < 0x20 && first != '\n' && first != '\t') || first == 0x7F;
}

bool is_blank(char letter) { return letter == ' ' || letter == '\t'; }

}  // namespace

std::string clean_text(std::string_view bytes, std::size_t& replaced) {
    replaced = 0;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto length = letter_at(bytes, at);
        if (length == 0) {
            ++replaced;
            text += kReplacement;
            ++at;
        } else {
            const bool line_end = bytes[at] == '\r';
            if (line_end && (at + 1 >= bytes.size() || bytes[at + 1] != '\n')) text += '\n';
            else if (const auto letter = bytes.substr(at, length); !is_control(letter)) text += letter;
            at += length;
        }
    }
    return text;
}

std::string clean_text(std::string_view bytes) {
    std::size_t replaced = 0;
    return clean_text(bytes, replaced);
}

std::string tidy(std::string_view text) {
    std::string out;
    for (const char letter : trimmed(text)) {
        if (is_blank(letter) && (out.ends_with(' ') || out.ends_with('\n'))) continue;
        if (letter == '\n') {
            if (out.ends_with(' ')) out.pop_back();
            if (out.ends_with("\n\n")) continue;
        }
        out += letter == '\t' ? ' ' : letter;
    }
    return out;
}

std::string in_brief(std::string_view text, std::size_t most) {
    std::string line;
    for (const char letter : trimmed(text)) {
        const char shown = letter == '\n' || letter == '\t' ? ' ' : letter;
        if (line.size() > most + 8) break;
        if (shown == ' ' && line.ends_with(' ')) continue;
        line += shown;
    }
    if (line.size() <= most) return line;
    return std::string(beginning(line, most)) + "…";
}

std::string_view beginning(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return text;
    while (most_bytes > 0 && continues(static_cast<unsigned char>(text[most_bytes]))) --most_bytes;
    return text.substr(0, most_bytes);
}

std::string lower_case(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace wissel::exchange
