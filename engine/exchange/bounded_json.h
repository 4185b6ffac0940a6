// JSON of unknown origin: of bounded depth, without exceptions.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/result.h"

namespace wissel::exchange {

using Json = nlohmann::ordered_json;

inline constexpr std::size_t kMostJsonBytes = 16U << 20U;  // in memory it takes some twenty times as much

Result<Json> parse_json(std::string_view text);

// The member of an object; null where there is none, or where it is no object.
const Json& at(const Json& value, const char* name);
// Its words; empty where it is no text. A number is written out.
std::string text_at(const Json& value, const char* name);
std::string as_text(const Json& value);

}  // namespace wissel::exchange
