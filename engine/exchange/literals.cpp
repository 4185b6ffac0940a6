#include "exchange/literals.h"

#include <charconv>

namespace wissel::exchange {

namespace {

constexpr std::int64_t kMostNumber = 1'000'000'000;  // FORMAT.md: whole numbers up to a billion

}  // namespace

std::optional<story::Value> literal(std::string_view word) {
    if (word == "true" || word == "false") return word == "true";
    if (word.size() >= 2 && word.front() == '"' && word.back() == '"') {
        const auto inside = word.substr(1, word.size() - 2);
        if (inside.find('"') == std::string_view::npos) return std::string(inside);
        return std::nullopt;
    }
    std::int64_t number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    if (read.ec != std::errc() || read.ptr != word.data() + word.size() || !is_sayable(number)) return std::nullopt;
    return number;
}

bool is_sayable(const story::Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return !number || (*number <= kMostNumber && *number >= -kMostNumber);
}

std::string written(const story::Value& value) {
    if (const auto* boolean = std::get_if<bool>(&value)) return *boolean ? "true" : "false";
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    return "\"" + std::get<std::string>(value) + "\"";
}

}  // namespace wissel::exchange
