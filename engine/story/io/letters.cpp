#include "story/io/letters.h"

#include <algorithm>

#include <fmt/format.h>

namespace wissel::story {

namespace {

constexpr std::size_t kMostNamed = 5;

bool is_known(char32_t letter) {
    if (letter == '\n') return true;
    return std::ranges::any_of(kLetters, [&](const auto& range) { return letter >= range.first && letter <= range.second; });
}

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The bytes of the letter at the front; the text is valid UTF-8, as JSON is.
std::string_view front_letter(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && continues(text[size])) ++size;
    return text.substr(0, size);
}

char32_t code_of(std::string_view letter) {
    const auto first = static_cast<unsigned char>(letter[0]);
    if (letter.size() == 1) return first;
    char32_t code = first & (0x7FU >> letter.size());
    for (const char byte : letter.substr(1)) code = code << 6U | (static_cast<unsigned char>(byte) & 0x3FU);
    return code;
}

}  // namespace

std::size_t count_letters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return !continues(byte); }));
}

std::vector<std::string> unknown_letters(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty() && found.size() < kMostNamed) {
        const auto letter = front_letter(text);
        const auto code = code_of(letter);
        text.remove_prefix(letter.size());
        if (is_known(code)) continue;
        auto name = code < 0x20 || code == 0x7F ? fmt::format("U+{:04X}", static_cast<std::uint32_t>(code)) : fmt::format("'{}'", letter);
        if (std::ranges::find(found, name) == found.end()) found.push_back(std::move(name));
    }
    return found;
}

}  // namespace wissel::story
