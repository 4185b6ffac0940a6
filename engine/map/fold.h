// A piece that is too long or too high for a screen, folded: cut into blocks that are laid out by themselves.
//
// Long ones (a chain, a ring) become rows like lines of text: each block is a row, and the ways from its end to the
// beginning of the next are drawn. High ones (a tree of many branches) become blocks of branches, side by side; ways
// between them are named. Threading: pure.
#pragma once

#include <vector>

#include "map/card.h"
#include "map/pieces.h"

namespace wissel::map {

struct Block {
    std::vector<std::size_t> nodes;    // as in the story
    std::vector<std::size_t> edges;    // between them, drawn
    std::vector<std::size_t> entries;  // edges that come from the row before
    std::vector<std::size_t> exits;    // edges that go on in the row after
};

struct Folded {
    std::vector<Block> blocks;  // in the order in which they are read
    bool in_rows = false;       // a block a row; else as many side by side as there is room for
};

// Where more ways than this go from one row to the next, they are named and not drawn.
inline constexpr std::size_t kMostTurns = 6;

Folded fold(const Piece& piece, const StoryMap& map, const std::vector<Card>& cards);

}  // namespace wissel::map
