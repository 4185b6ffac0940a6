// What was seen, chosen and judged in each situation.
//
// Threading: pure.
#pragma once

#include <vector>

#include "figures/model.h"

namespace wissel::figures {

// Of one story, in its order; those that nothing is known of are left out.
std::vector<SituationFigures> count_situations(const std::vector<const store::Record*>& records, const Names& names);

}  // namespace wissel::figures
