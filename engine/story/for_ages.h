// A story as it is for some ages.
//
// Threading: any thread; pure.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "story/graph.h"

namespace wissel::story {

// Its menu has only the situations of these age bands (their ids), and those of none; all else stays. A copy.
std::shared_ptr<const StoryGraph> for_ages(const StoryGraph& graph, const std::vector<std::string>& ages);

}  // namespace wissel::story
