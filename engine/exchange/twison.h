// A Twine 2 story published as JSON: Twison, and formats that have other names for the same ("Twine to JSON", "Harlowe 3 to JSON").
#pragma once

#include "base/result.h"
#include "exchange/bounded_json.h"
#include "exchange/draft.h"

namespace wissel::exchange {

Result<Draft> read_twison(const Json& story);

}  // namespace wissel::exchange
