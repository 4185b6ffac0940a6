// Twison: a Twine 2 story published as JSON.
#pragma once

#include "base/result.h"
#include "exchange/bounded_json.h"
#include "exchange/draft.h"

namespace wissel::exchange {

Result<Draft> read_twison(const Json& story);

}  // namespace wissel::exchange
