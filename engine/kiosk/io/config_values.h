// Reads single values of a configuration: texts, numbers, languages. Each reports what is wrong and then gives what
// stands for nothing given, so that reading goes on and every mistake is found at once. None given: the same.
//
// Threading: one thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/config.h"
#include "kiosk/io/config_context.h"

namespace wissel::kiosk {

bool read_flag(ConfigContext& context, const TomlValue* value, bool fallback);
// `unit`: "seconds"; may be empty.
std::optional<int> read_whole(ConfigContext& context, const TomlValue* value, Limits<int> limits, const char* unit);
// One text, not empty and without control letters.
std::optional<std::string> read_word(ConfigContext& context, const TomlValue* value);
// For visitors: one text, or a table with one per language. Warns of more than `most` letters and of those that cannot
// be drawn.
Text read_text(ConfigContext& context, const TomlValue* value, std::size_t most);
// The same for what is not read by people.
Text read_variants(ConfigContext& context, const TomlValue* value);
// Each once.
std::vector<std::string> read_languages(ConfigContext& context, const TomlValue* value);
std::vector<std::string> read_ages(ConfigContext& context, const TomlValue* value);
Corner read_corner(ConfigContext& context, const TomlValue* value, Corner fallback);

// `wanted`: "true or false".
void wrong_type(ConfigContext& context, const TomlValue& value, const char* wanted, const char* hint);

}  // namespace wissel::kiosk
