// Who made what an H5P content uses, and under which licence.
#pragma once

#include "exchange/bounded_json.h"
#include "exchange/draft.h"

namespace wissel::exchange {

// A line in the story's credits from an object in the form of H5P's metadata or of a file's copyright. Without authors
// and licence: none.
void credit_h5p(Draft& draft, const Json& about);
// The same for each such object anywhere in it.
void credit_all_h5p(Draft& draft, const Json& content);

}  // namespace wissel::exchange
