// The blocks of a folded piece set together again: row below row with the ways that turn from one to the next, or side
// by side.
#pragma once

#include "map/piece_layout.h"

namespace wissel::map {

// `layouts`: of its blocks. Cards come in the order of `piece`'s nodes.
PieceLayout set_together(const Piece& piece, const Folded& folded, std::vector<BlockLayout> layouts);

}  // namespace wissel::map
