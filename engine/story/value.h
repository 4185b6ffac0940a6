// Values of story variables and their declarations.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace wissel::story {

// Booleans, whole numbers and texts. The order of the alternatives is part of the snapshot format.
using Value = std::variant<bool, std::int64_t, std::string>;

struct Variable {
    std::string name;
    Value start;
    // Integers only: effects clamp to this range.
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
    // Local variables take their start value again whenever their situation is entered (empty: never).
    std::string local_to;
};

}  // namespace wissel::story
