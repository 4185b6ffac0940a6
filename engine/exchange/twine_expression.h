// Conditions and settings in the words of Harlowe and SugarCube, said in ours where they mean exactly the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wissel::exchange {

// "$gold gte 3 and $lamp is true" becomes "gold >= 3 and lamp == true". None: it cannot be said exactly.
std::optional<std::string> condition_in_ours(std::string_view words);

// "$gold to $gold + 1", "$lamp = true". None: it cannot be said exactly.
std::optional<std::string> effect_in_ours(std::string_view words);

// Names of the variables in it, as ours: "$gold" is gold.
std::vector<std::string> variables_in(std::string_view words);

}  // namespace wissel::exchange
