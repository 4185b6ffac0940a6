// Twee 3: Twine stories as plain text, passages under headings of two colons.
//
// Source: the Twee 3 specification of the Interactive Fiction Technology Foundation.
#pragma once

#include <string_view>

#include "base/result.h"
#include "exchange/draft.h"

namespace wissel::exchange {

bool looks_like_twee(std::string_view text);
Result<Draft> read_twee(std::string_view text);

}  // namespace wissel::exchange
