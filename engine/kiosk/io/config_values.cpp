#include "kiosk/io/config_values.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/plain_line.h"
#include "story/io/letters.h"
#include "story/io/nearest.h"

namespace wissel::kiosk {

namespace {

using TomlKind = TomlValue::Kind;

constexpr std::size_t kMostTextBytes = 1000;  // of a text: no screen holds more
constexpr std::size_t kLongestTag = 35;       // RFC 5646, 4.4.1

constexpr std::array<std::pair<const char*, Corner>, 4> kCornerNames = {{{"top-left", Corner::TopLeft},
                                                                         {"top-right", Corner::TopRight},
                                                                         {"bottom-right", Corner::BottomRight},
                                                                         {"bottom-left", Corner::BottomLeft}}};

void bad_value(ConfigContext& context, const TomlValue& value, std::string message, std::string hint) {
    context.add(codes::kBadValue, value, std::move(message), std::move(hint));
}

// "nl", "nl-easy", "zh-Hant".
bool is_language(std::string_view tag) {
    const auto fits = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-'; };
    return tag.size() >= 2 && tag.size() <= kLongestTag && tag.front() != '-' && tag.back() != '-' &&
           std::ranges::all_of(tag, fits);
}

bool fits(ConfigContext& context, const TomlValue& value) {
    if (value.text.empty())
        return bad_value(context, value, "this text is empty", "write it, or leave the key out"), false;
    if (without_controls(value.text, '\0', '\n') != value.text) {
        return bad_value(context, value, "there is a control letter in this text",
                         "write it anew; a path has '/', not '\\'"),
               false;
    }
    if (value.text.size() <= kMostTextBytes) return true;
    return bad_value(context, value, fmt::format("{} bytes are more than any screen can hold", value.text.size()),
                     fmt::format("stay within {}", kMostTextBytes)),
           false;
}

void add_variant(ConfigContext& context, Text& text, const TomlEntry& entry) {
    const auto& value = entry.value;
    if (!is_language(entry.key)) {
        context.report.add(codes::kBadValue, entry.key_offset, fmt::format("'{}' is no language", entry.key),
                           "write nl, fr, en, nl-easy or the like");
    } else if (value.kind != TomlKind::Text) {
        wrong_type(context, value, "a text", "put it between quotes");
    } else if (fits(context, value)) {
        text.set(entry.key, value.text);
    }
}

void check_letters(ConfigContext& context, const TomlValue& value, std::size_t most) {
    if (const auto unknown = story::unknown_letters(value.text); !unknown.empty()) {
        context.add(codes::kUnknownLetter, value,
                    fmt::format("no letter for {} in the program's fonts", fmt::join(unknown, " ")),
                    "write it in Latin letters");
    }
    const auto letters = story::count_letters(value.text);
    if (letters <= most) return;
    context.add(codes::kLongText, value, fmt::format("{} letters are more than can be read from afar", letters),
                fmt::format("stay within {}", most));
}

struct WordList {
    const char *one, *many, *how_many, *how_one;
};

// Each once; those that `fits` refuses it has said something about.
template <class Fits>
std::vector<std::string> read_words(ConfigContext& context, const TomlValue* value, const WordList& list, Fits fits) {
    std::vector<std::string> words;
    if (!value) return words;
    if (value->kind != TomlKind::List) return wrong_type(context, *value, list.many, list.how_many), words;
    if (value->items.empty()) bad_value(context, *value, "this list is empty", fmt::format("name {}, or leave the key out", list.one));
    for (const auto& item : value->items) {
        if (item.kind != TomlKind::Text) wrong_type(context, item, list.one, list.how_one);
        else if (std::ranges::find(words, item.text) != words.end()) bad_value(context, item, fmt::format("'{}' stands here twice", item.text), "keep one");
        else if (fits(item)) words.push_back(item.text);
    }
    return words;
}

}  // namespace

void wrong_type(ConfigContext& context, const TomlValue& value, const char* wanted, const char* hint) {
    context.add(codes::kWrongType, value, fmt::format("this must be {}, and is {}", wanted, value.kind_name()), hint);
}

bool read_flag(ConfigContext& context, const TomlValue* value, bool fallback) {
    if (!value) return fallback;
    if (value->kind == TomlKind::Flag) return value->flag;
    wrong_type(context, *value, "true or false", "write the word without quotes");
    return fallback;
}

std::optional<int> read_whole(ConfigContext& context, const TomlValue* value, Limits<int> limits, const char* unit) {
    if (!value) return std::nullopt;
    if (value->kind != TomlKind::Whole)
        return wrong_type(context, *value, "a whole number", "write it in digits, without quotes"), std::nullopt;
    if (value->whole >= limits.least && value->whole <= limits.most) return static_cast<int>(value->whole);
    bad_value(context, *value, fmt::format("{} is out of range", value->whole),
              fmt::format("write a number{}{} from {} to {}", *unit ? " of " : "", unit, limits.least, limits.most));
    return std::nullopt;
}

std::optional<std::string> read_word(ConfigContext& context, const TomlValue* value) {
    if (!value) return std::nullopt;
    if (value->kind != TomlKind::Text) return wrong_type(context, *value, "a text", "put it between quotes"), std::nullopt;
    if (!fits(context, *value)) return std::nullopt;
    return value->text;
}

Text read_variants(ConfigContext& context, const TomlValue* value) {
    Text text;
    if (!value) return text;
    if (value->kind == TomlKind::Text) {
        if (fits(context, *value)) text.set("", value->text);
    } else if (value->kind == TomlKind::Table) {
        for (const auto& entry : value->entries) add_variant(context, text, entry);
        if (value->entries.empty())
            bad_value(context, *value, "there is no language in it", "write a text per language, or leave the key out");
    } else {
        wrong_type(context, *value, "a text, or a text per language", R"(write "...", or {nl = "...", fr = "..."})");
    }
    return text;
}

Text read_text(ConfigContext& context, const TomlValue* value, std::size_t most) {
    auto text = read_variants(context, value);
    if (!value) return text;
    if (value->kind == TomlKind::Text) check_letters(context, *value, most);
    for (const auto& entry : value->entries) check_letters(context, entry.value, most);
    return text;
}

std::vector<std::string> read_languages(ConfigContext& context, const TomlValue* value) {
    return read_words(context, value, {"a language", "a list of languages", R"(write ["nl", "fr"])", R"(put it between quotes, as in "nl")"},
                      [&](const TomlValue& item) {
                          if (is_language(item.text)) return true;
                          bad_value(context, item, fmt::format("'{}' is no language", item.text), "write nl, fr, en, nl-easy or the like");
                          return false;
                      });
}

std::vector<std::string> read_ages(ConfigContext& context, const TomlValue* value) {
    return read_words(context, value,
                      {"an age band", "a list of age bands", R"(write the ids that the story has under "ages", as in ["12-14"])",
                       R"(put it between quotes, as in "12-14")"},
                      [](const TomlValue&) { return true; });
}

Corner read_corner(ConfigContext& context, const TomlValue* value, Corner fallback) {
    const auto word = read_word(context, value);
    if (!word) return fallback;
    std::vector<const char*> names;
    for (const auto& [name, corner] : kCornerNames) {
        if (*word == name) return corner;
        names.push_back(name);
    }
    const auto near = story::nearest(*word, names);
    bad_value(context, *value, fmt::format("'{}' is no corner", *word),
              near.empty() ? fmt::format("write one of: {}", fmt::join(names, ", "))
                           : fmt::format("did you mean '{}'?", near));
    return fallback;
}

}  // namespace wissel::kiosk
