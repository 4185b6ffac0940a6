// A walk from the story's start to a node, as a viewer could take it, so that the node is seen with the values it would have.
//
// Threading: any thread. Blocks for as long as it searches.
#pragma once

#include <memory>
#include <optional>

#include "story/session.h"

namespace wissel::app {

// One with the fewest steps, as far as kMostStates of the story's states show one; none: no walk was found.
inline constexpr std::size_t kMostStates = 20'000;
std::optional<story::Session> way_to(const std::shared_ptr<const story::StoryGraph>& graph, story::NodeIndex node, std::uint64_t seed);

}  // namespace wissel::app
