// A walk from the story's start to a node, as a viewer could take it, so that the node is seen with the values it would have.
//
// Threading: any thread. Blocks for as long as it searches (rehearsal/search.h): it is bounded.
#pragma once

#include <memory>
#include <optional>

#include "story/session.h"

namespace wissel::app {

// None: no walk was found.
std::optional<story::Session> way_to(const std::shared_ptr<const story::StoryGraph>& graph, story::NodeIndex node, std::uint64_t seed);

}  // namespace wissel::app
