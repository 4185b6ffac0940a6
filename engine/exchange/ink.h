// Compiled ink (.ink.json): knots, stitches, gathers and choices become nodes and their links.
//
// Purpose: follows the story's own order of content as ink's runtime does, but without playing it: a branch on a condition that we can
//   say becomes a way on with that condition, all else takes the way of the first time and goes onto the list.
#pragma once

#include "base/result.h"
#include "exchange/bounded_json.h"
#include "exchange/draft.h"

namespace wissel::exchange {

bool looks_like_ink(const Json& story);
Result<Draft> read_ink(const Json& story);

}  // namespace wissel::exchange
