// In which column of the map each card of a piece or block will stand, about as Graphviz ranks them: after all that
// leads to it.
#pragma once

#include <unordered_map>
#include <vector>

#include "map/story_map.h"

namespace wissel::map {

// By node, from 0. Only these edges count, and no ways back in a circle.
std::unordered_map<std::size_t, std::size_t> ranks_of(const std::vector<std::size_t>& nodes,
                                                      const std::vector<std::size_t>& edges, const StoryMap& map);

}  // namespace wissel::map
