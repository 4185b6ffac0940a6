// Where the cards of one block stand and how the lines between them run, as Graphviz's dot lays them out.
//
// Threading: Graphviz has global state: one thread of the program at a time calls this. Blocks: 40 cards take some 30 ms, 600
// of a dense story seconds.
#pragma once

#include <vector>

#include "base/result.h"
#include "map/card.h"
#include "map/fold.h"

namespace wissel::map {

struct Point {
    float x = 0, y = 0;
};

struct Line {
    std::size_t edge = 0;        // index into StoryMap::edges
    std::vector<Point> points;   // Bézier curves one after the other: 3n + 1 points; the last is the arrow's tip
};

// Units of the map, origin top left.
struct PieceLayout {
    Size size;
    std::vector<Point> cards;  // their upper left corners, in the order of Piece::nodes
    std::vector<Line> lines;
};

struct BlockLayout : PieceLayout {
    std::vector<Line> exits;    // to the right edge
    std::vector<Line> entries;  // from the left edge
};

// `cards`: of all nodes. Fails where Graphviz does, with its own words.
Result<BlockLayout> lay_out(const Block& block, const StoryMap& map, const std::vector<Card>& cards);

}  // namespace wissel::map
