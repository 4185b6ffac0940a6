// Gives a draft the form of our format: a choice has two to six options, every way on leads to a node, and to an end in the end.
//
// Whatever is added or made otherwise for that goes onto the list.
#pragma once

#include "base/result.h"
#include "exchange/draft.h"
#include "exchange/our_words.h"

namespace wissel::exchange {

// Afterwards: each link leads to a node; `jumps` is empty; a node that asks has 2 to 6 links, one of which is always there; of a node that
// does not, the last link and no other has no condition; a node without links is an end; from each node that can be reached, an end can be.
Result<void> shape(Draft& draft, const OurWords& words);

}  // namespace wissel::exchange
