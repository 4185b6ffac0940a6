// H5P Branching Scenario: what content/content.json says.
//
// Purpose: a content becomes a node, a Branching Question a choice, a feedback screen a node between two others, a film or a picture in the
//   package the node's clip or still. What stands upon a film (interactions, bookmarks) and all scores go onto the list.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/result.h"
#include "exchange/bounded_json.h"
#include "exchange/draft.h"

namespace wissel::exchange {

// A file of the package by the name that content.json gives it.
using FindInPackage = std::function<std::optional<DraftFile>(const std::string& name)>;

bool looks_like_branching_scenario(const Json& content);
Result<Draft> read_branching_scenario(const Json& content, const FindInPackage& find);

}  // namespace wissel::exchange
