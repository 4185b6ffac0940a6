// In which column of the map each card of a piece will stand, about as Graphviz ranks them: after all that leads to it.
#pragma once

#include <unordered_map>

#include "map/pieces.h"

namespace wissel::map {

// By node, from 0. Ways back in a circle do not count.
std::unordered_map<std::size_t, std::size_t> ranks_of(const Piece& piece, const StoryMap& map);

}  // namespace wissel::map
