// Values as an expression of ours writes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "story/value.h"

namespace wissel::exchange {

// "3", "-3", "true", "\"ana\"". None: it is no plain value.
std::optional<story::Value> literal(std::string_view word);
// A number may be too large for us.
bool is_sayable(const story::Value& value);
std::string written(const story::Value& value);

}  // namespace wissel::exchange
