// A map in pieces that are laid out by themselves: a situation each, and what belongs to none.
//
// Why: laying out takes much more than twice as long for twice as many nodes, and an author changes one situation at a time.
// What is far is not drawn as a line but named in its row: ways from one piece to another, and long ways back in one.
#pragma once

#include <optional>
#include <vector>

#include "map/story_map.h"

namespace wissel::map {

struct Piece {
    std::optional<std::size_t> group;  // index into StoryMap::groups; none: what belongs to no situation
    std::vector<std::size_t> nodes;    // as in the story
    std::vector<std::size_t> edges;    // that are drawn: both ends are in the piece, and near
};

// Larger ones are cut up, in the order in which the story reaches their nodes.
inline constexpr std::size_t kLargestPiece = 600;
// More ranks than this lie between the ends of a far way.
inline constexpr int kFarRanks = 6;

std::vector<Piece> cut_up(const StoryMap& map);

}  // namespace wissel::map
