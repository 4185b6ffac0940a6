// Conditions and effects of a draft, held against our own reader of expressions: what it does not take cannot be said, and goes onto the list.
#pragma once

#include "exchange/draft.h"

namespace wissel::exchange {

// Afterwards all expressions can be read, and each variable in them is declared.
void settle_expressions(Draft& draft);

}  // namespace wissel::exchange
