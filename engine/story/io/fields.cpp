#include "story/io/fields.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "story/io/letters.h"
#include "story/io/nearest.h"

namespace wissel::story {

void bad_value(ReaderContext& context, JsonValue value, std::string message, std::string hint) {
    context.report.add(codes::kBadValue, value.offset(), std::move(message), std::move(hint));
}

namespace {

constexpr double kDay = 24 * 3600;
constexpr std::size_t kMaxId = 64;
constexpr std::size_t kMostTextBytes = 6000;  // of a text

void wrong_type(ReaderContext& context, JsonValue value, const char* wanted) {
    context.report.add(codes::kWrongType, value.offset(), fmt::format("this must be {}, and is {}", wanted, value.kind_name()),
                       "see the format reference");
}

bool holds(const std::vector<std::string>& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

// No card holds so much, and setting it would keep the player busy.
bool is_too_long(ReaderContext& context, JsonValue value) {
    if (value.text().size() <= kMostTextBytes) return false;
    bad_value(context, value, fmt::format("{} bytes are more than any card can hold", value.text().size()), fmt::format("stay within {}", kMostTextBytes));
    return true;
}

enum class Empty { Refused, MeansNone };  // a language's words

void add_variant(ReaderContext& context, Text& text, JsonValue value, Empty empty) {
    const auto& graph = context.graph;
    if (!holds(graph.languages, value.key()) && !holds(graph.levels, value.key())) {
        const auto near = nearest(value.key(), graph.variants());
        context.report.add(codes::kUnknownField, value.key_offset(), fmt::format("the story has no language '{}'", value.key()),
                           near.empty() ? "list it under \"languages\" or \"levels\"" : fmt::format("did you mean '{}'?", near));
        return;
    }
    if (!value.is_string()) return wrong_type(context, value, "a text");
    if (value.text().empty() && empty == Empty::Refused) {
        return bad_value(context, value, "this text is empty", "write it, or leave the field out");
    }
    if (is_too_long(context, value)) return;
    if (text.has(value.key())) {
        context.report.add(codes::kDuplicateKey, value.key_offset(), fmt::format("'{}' stands here twice", value.key()), "keep one");
        return;
    }
    text.set(std::string(value.key()), std::string(value.text()));
}

void report_missing_languages(ReaderContext& context, const Text& text, JsonValue value) {
    std::vector<std::string> missing;
    for (const auto& language : context.graph.languages) {
        if (!text.has(language)) missing.push_back(language);
    }
    if (missing.empty()) return;
    context.report.add(codes::kMissingTranslation, value.offset(), fmt::format("this text is missing in {}", fmt::join(missing, ", ")),
                       fmt::format("add it; until then '{}' is shown", context.graph.language()));
}

template <class Visit>
void each_variant(JsonValue value, Visit visit) {
    if (value.is_string()) return visit(value);
    if (!value.is_object()) return;
    for (auto variant = value.first(); variant; variant = variant->next()) {
        if (variant->is_string()) visit(*variant);
    }
}

void check_letters(ReaderContext& context, JsonValue value) {
    const auto unknown = unknown_letters(value.text());
    if (unknown.empty()) return;
    context.report.add(codes::kUnknownLetter, value.offset(), fmt::format("no letter for {} in the player's fonts", fmt::join(unknown, " ")),
                       "write it in Latin letters; pictures of faces belong in the film");
}

bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto digits = [&](std::size_t from, std::size_t count) {
        return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(from + count),
                           [](char c) { return c >= '0' && c <= '9'; });
    };
    return digits(0, 4) && digits(5, 2) && digits(8, 2) && text.substr(5, 2) <= "12" && text.substr(8, 2) <= "31";
}

Text variants_in(ReaderContext& context, std::optional<JsonValue> value, Empty empty) {
    Text text;
    if (!value) return text;
    if (value->is_string()) {
        if (value->text().empty()) bad_value(context, *value, "this text is empty", "write it, or leave the field out");
        else if (!is_too_long(context, *value)) text.set(context.graph.language(), std::string(value->text()));
    } else if (value->is_object()) {
        for (auto variant = value->first(); variant; variant = variant->next()) add_variant(context, text, *variant, empty);
    } else {
        wrong_type(context, *value, "a text, or an object with a text per language");
    }
    return text;
}

}  // namespace

Text read_variants(ReaderContext& context, std::optional<JsonValue> value) {
    return variants_in(context, value, Empty::Refused);
}

Text read_variants_or_none(ReaderContext& context, std::optional<JsonValue> value) {
    return variants_in(context, value, Empty::MeansNone);
}

Text read_text(ReaderContext& context, std::optional<JsonValue> value) {
    const auto before = context.report.errors();
    auto text = read_variants(context, value);
    if (!value) return text;
    if (context.report.errors() == before) report_missing_languages(context, text, *value);
    each_variant(*value, [&](JsonValue variant) { check_letters(context, variant); });
    return text;
}

Text read_short_text(ReaderContext& context, std::optional<JsonValue> value, std::size_t most) {
    auto text = read_text(context, value);
    if (!value) return text;
    each_variant(*value, [&](JsonValue variant) {
        const auto letters = count_letters(variant.text());
        if (letters <= most) return;
        context.report.add(codes::kLongText, variant.offset(), fmt::format("{} letters are more than can be read from afar", letters),
                           fmt::format("stay within {}: longer text is set small, and in the end cut", most));
    });
    return text;
}

std::string read_string(ReaderContext& context, std::optional<JsonValue> value) {
    if (!value) return {};
    if (!value->is_string()) return wrong_type(context, *value, "a text"), std::string();
    if (value->text().empty()) bad_value(context, *value, "this text is empty", "write it, or leave the field out");
    return std::string(value->text());
}

bool read_flag(ReaderContext& context, std::optional<JsonValue> value) {
    if (!value) return false;
    if (!value->is_boolean()) return wrong_type(context, *value, "true or false"), false;
    return value->boolean();
}

std::optional<std::int64_t> read_whole(ReaderContext& context, std::optional<JsonValue> value) {
    if (!value) return std::nullopt;
    if (!value->is_integer()) return wrong_type(context, *value, "a whole number"), std::nullopt;
    if (std::abs(value->number()) > 1e9) {
        bad_value(context, *value, "this number is too large", "stay within a billion");
        return std::nullopt;
    }
    return static_cast<std::int64_t>(value->number());
}

std::optional<Duration> read_seconds(ReaderContext& context, std::optional<JsonValue> value) {
    if (!value) return std::nullopt;
    if (!value->is_number()) return wrong_type(context, *value, "a number of seconds"), std::nullopt;
    if (!(value->number() >= 0) || value->number() > kDay) {
        bad_value(context, *value, "this is no time within a film", "write seconds, from 0 up to a day");
        return std::nullopt;
    }
    return seconds(value->number());
}

std::string read_date(ReaderContext& context, std::optional<JsonValue> value) {
    auto text = read_string(context, value);
    if (value && !text.empty() && !is_date(text)) {
        bad_value(context, *value, fmt::format("'{}' is not a date", text), "write year-month-day, as in 2026-03-01");
    }
    return text;
}

bool check_id(ReaderContext& context, std::string_view id, std::size_t offset, const char* what) {
    const auto fits = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.'; };
    if (!id.empty() && id.size() <= kMaxId && std::all_of(id.begin(), id.end(), fits)) return true;
    context.report.add(codes::kBadValue, offset, fmt::format("'{}' cannot be the id of {} {}", id, std::string_view("aeiou").find(what[0]) == std::string_view::npos ? "a" : "an", what),
                       "use letters without accents, digits, '-', '_' and '.', at most 64, no spaces");
    return false;
}

void report_word(ReaderContext& context, JsonValue value, const std::vector<const char*>& words) {
    if (!value.is_string()) return wrong_type(context, value, "a word");
    const auto near = nearest(value.text(), words);
    bad_value(context, value, fmt::format("'{}' is not known here", value.text()),
              near.empty() ? fmt::format("write one of: {}", fmt::join(words, ", ")) : fmt::format("did you mean '{}'?", near));
}

}  // namespace wissel::story
