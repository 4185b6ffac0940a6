// Tries expressions out with every combination of the values that their variables can take.
#pragma once

#include <functional>
#include <vector>

#include "story/analysis/domains.h"

namespace wissel::story {

enum class Found { Yes, No, Unknown };  // Unknown: too many combinations, or not all values are known

// Is there a combination for which `wanted` is true? `expressions`: what `wanted` evaluates.
Found find_values(const Domains& domains, const std::vector<const ReadExpression*>& expressions,
                  const std::function<bool(const Scope&)>& wanted);

}  // namespace wissel::story
