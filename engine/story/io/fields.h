// Reads single values of a story file: texts, numbers, times, names. Each reports what is wrong and then gives a harmless
// value, so that reading goes on and every mistake is found at once.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "story/io/reader_context.h"

namespace wissel::story {

// Authors round the times that they write by as much.
inline constexpr Duration kTimeRounding = std::chrono::milliseconds(50);

// Reports a value of the right type that cannot be meant.
void bad_value(ReaderContext& context, JsonValue value, std::string message, std::string hint);

// A text in all the story's languages. A plain string is in the first one.
Text read_text(ReaderContext& context, std::optional<JsonValue> value);
// A text that stands on a button or above buttons: warns of more than `most` letters.
Text read_short_text(ReaderContext& context, std::optional<JsonValue> value, std::size_t most);
// The same for text that need not be translated (notes on a file name): no language is missed.
Text read_variants(ReaderContext& context, std::optional<JsonValue> value);
// The same where a language may have none: in an object, its text may be empty.
Text read_variants_or_none(ReaderContext& context, std::optional<JsonValue> value);

std::string read_string(ReaderContext& context, std::optional<JsonValue> value);
bool read_flag(ReaderContext& context, std::optional<JsonValue> value);
std::optional<std::int64_t> read_whole(ReaderContext& context, std::optional<JsonValue> value);
// Seconds from 0 to a day.
std::optional<Duration> read_seconds(ReaderContext& context, std::optional<JsonValue> value);
// YYYY-MM-DD.
std::string read_date(ReaderContext& context, std::optional<JsonValue> value);

// Letters, digits, '-', '_' and '.', at most 64. `offset`: where it stands.
bool check_id(ReaderContext& context, std::string_view id, std::size_t offset, const char* what);

// One of a few words. Reports the nearest one.
template <class Value>
struct Word {
    const char* name;
    Value value;
};
void report_word(ReaderContext& context, JsonValue value, const std::vector<const char*>& words);

template <class Value, std::size_t N>
std::optional<Value> read_word(ReaderContext& context, JsonValue value, const Word<Value> (&words)[N]) {
    std::vector<const char*> names;
    for (const auto& word : words) {
        if (value.is_string() && value.text() == word.name) return word.value;
        names.push_back(word.name);
    }
    report_word(context, value, names);
    return std::nullopt;
}

}  // namespace wissel::story
