#include "text/override_tags.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace wissel::text {

namespace {

enum class Argument { Number, Size, Colour, Name, List };

struct Tag {
    std::string_view name;
    Argument argument;
    double most = 0;     // of numbers, either way
    bool plain = false;  // also in words that bring no look of their own
};

constexpr std::size_t kMostName = 64, kMostList = 100, kMostLetters = 600;

constexpr std::array kTags = {
    Tag{"b", Argument::Number, 900, true},
    Tag{"i", Argument::Number, 1, true},
    Tag{"u", Argument::Number, 1, true},
    Tag{"s", Argument::Number, 1, true},
    Tag{"an", Argument::Number, 9, true},
    Tag{"a", Argument::Number, 11, true},
    Tag{"c", Argument::Colour, 0, true},
    Tag{"1c", Argument::Colour, 0, true},
    Tag{"2c", Argument::Colour},
    Tag{"3c", Argument::Colour},
    Tag{"4c", Argument::Colour},
    Tag{"alpha", Argument::Colour},
    Tag{"1a", Argument::Colour},
    Tag{"2a", Argument::Colour},
    Tag{"3a", Argument::Colour},
    Tag{"4a", Argument::Colour},
    Tag{"fs", Argument::Size},
    Tag{"fn", Argument::Name},
    Tag{"r", Argument::Name},
    Tag{"fsp", Argument::Number, 50},
    Tag{"fscx", Argument::Number, 200},
    Tag{"fscy", Argument::Number, 200},
    Tag{"frz", Argument::Number, 360},
    Tag{"fr", Argument::Number, 360},
    Tag{"bord", Argument::Number, 20},
    Tag{"shad", Argument::Number, 20},
    Tag{"blur", Argument::Number, 8},
    Tag{"be", Argument::Number, 8},
    Tag{"q", Argument::Number, 3},
    Tag{"pos", Argument::List},
    Tag{"move", Argument::List},
    Tag{"fad", Argument::List},
    Tag{"fade", Argument::List},
    Tag{"k", Argument::Number, 10000},
    Tag{"K", Argument::Number, 10000},
    Tag{"kf", Argument::Number, 10000},
    Tag{"ko", Argument::Number, 10000},
};

constexpr std::array<std::string_view, 6> kMoving = {"\\move", "\\fad", "\\k", "\\K", "\\kf", "\\ko"};

const Tag* longest_match(std::string_view text) {
    const Tag* best = nullptr;
    for (const auto& tag : kTags) {
        if (text.starts_with(tag.name) && (!best || tag.name.size() > best->name.size())) best = &tag;
    }
    return best;
}

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

bool made_of(std::string_view text, std::string_view letters) {
    return text.find_first_not_of(letters) == std::string_view::npos;
}

// The argument as it may stay; none: the tag goes.
std::optional<std::string> tame_argument(const Tag& tag, std::string_view text, const TagLimits& limits) {
    switch (tag.argument) {
        case Argument::Number:
        case Argument::Size: {
            if (text.empty()) return std::string();
            const auto value = number_in(text);
            if (!value) return std::nullopt;
            const bool size = tag.argument == Argument::Size;
            return fmt::format(
                "{:.3f}", size ? std::clamp(*value, 1.0, limits.tallest) : std::clamp(*value, -tag.most, tag.most));
        }
        case Argument::Colour:
            if (text.size() > 12 || !made_of(text, "&Hh0123456789ABCDEFabcdef")) return std::nullopt;
            break;
        case Argument::Name:
            if (text.size() > kMostName) return std::nullopt;
            break;
        case Argument::List:
            if (text.size() > kMostList || !text.starts_with('(') || !made_of(text, "(),.- 0123456789"))
                return std::nullopt;
            break;
    }
    return std::string(text);
}

// Ends at the next backslash outside brackets.
std::size_t end_of_tag(std::string_view block, std::size_t from) {
    int depth = 0;
    for (auto i = from; i < block.size(); ++i) {
        if (block[i] == '(') ++depth;
        if (block[i] == ')') --depth;
        if (block[i] == '\\' && depth <= 0) return i;
    }
    return block.size();
}

class Tamer {
public:
    explicit Tamer(const TagLimits& limits) : limits_(limits) {}

    std::string tame(std::string_view text) {
        for (std::size_t at = 0; at < text.size() && letters_ < kMostLetters;) {
            const auto end = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
            if (end != std::string_view::npos) {
                take_block(text.substr(at + 1, end - at - 1));
                at = end + 1;
            } else {
                take_letter(text[at++]);
            }
        }
        return std::move(out_);
    }

private:
    void take_letter(char letter) {
        if (drawing_ || letter == '{') return;
        const bool begins = (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U;
        if (begins) ++letters_;
        if (letters_ < kMostLetters) out_ += letter;  // the last one might be cut in two
    }

    void take_block(std::string_view block) {
        std::string tags;
        for (auto at = block.find('\\'); at < block.size();) {
            const auto end = end_of_tag(block, at + 1);
            take_tag(block.substr(at + 1, end - at - 1), tags);
            at = end;
        }
        if (!tags.empty()) out_ += "{" + tags + "}";
    }

    void take_tag(std::string_view text, std::string& tags) {
        while (text.ends_with(' ')) text.remove_suffix(1);
        if (text.size() > 1 && text[0] == 'p' && text[1] >= '0' && text[1] <= '9') {  // what follows is a drawing
            drawing_ = text != "p0";
            return;
        }
        const auto* tag = longest_match(text);
        if (!tag || (!limits_.styled && !tag->plain)) return;
        const auto argument = tame_argument(*tag, text.substr(tag->name.size()), limits_);
        if (argument) tags += fmt::format("\\{}{}", tag->name, *argument);
    }

    const TagLimits& limits_;
    std::string out_;
    std::size_t letters_ = 0;
    bool drawing_ = false;
};

}  // namespace

std::string tame_tags(std::string_view text, const TagLimits& limits) {
    return Tamer(limits).tame(text);
}

bool has_moving_tags(std::string_view text) {
    return std::ranges::any_of(kMoving, [text](auto tag) { return text.find(tag) != std::string_view::npos; });
}

}  // namespace wissel::text
