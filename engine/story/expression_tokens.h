// The words and signs of an expression, with their places.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "story/expression_reader.h"

namespace wissel::story {

struct Token {
    enum class Kind { Number, Text, Name, Sign, End };
    Kind kind = Kind::End;
    std::string_view text;     // texts: without the quotes
    std::size_t position = 0;  // bytes from the start
};

// Ends with an End token. `and`, `or`, `not` come out as the signs &&, || and !.
tl::expected<std::vector<Token>, ExpressionError> tokens_of(std::string_view text);

}  // namespace wissel::story
