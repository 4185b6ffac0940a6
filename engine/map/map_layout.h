// A whole map laid out: its pieces, folded where they are long, each with its heading, packed into rows of about the shape of a screen.
//
// Threading: plain data; lay_out_map() as of piece_layout.h.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "map/piece_layout.h"

namespace wissel::map {

struct Box {
    Point at;
    Size size;

    Point middle() const { return {at.x + size.width / 2, at.y + size.height / 2}; }
    bool overlaps(const Box& other) const {
        return at.x < other.at.x + other.size.width && other.at.x < at.x + size.width && at.y < other.at.y + other.size.height &&
               other.at.y < at.y + size.height;
    }
};

struct Region {  // a piece on the map
    std::optional<std::size_t> group;
    Box box;
};

// Above the cards of each region: higher on a large map, so that headings are read while the whole of it is seen.
inline constexpr float kLeastHeading = 64, kMostHeading = 180;

struct MapLayout {
    Size size;
    float heading = kLeastHeading;
    std::vector<Region> regions;
    std::vector<Box> cards;    // by node
    std::vector<Line> lines;   // near ways
    std::vector<bool> far;     // by edge: named in its row, without a line
};

// What is known already, by what it was made of: an author changes one situation at a time.
class PieceBook {
public:
    // `still_wanted`: asked before each block; false: an error comes back soon.
    Result<PieceLayout> lay_out(const Piece& piece, const StoryMap& map, const std::vector<Card>& cards, const std::function<bool()>& still_wanted);
    std::size_t made() const { return made_; }  // blocks that were laid out anew since the beginning

private:
    Result<BlockLayout> lay_out(const Block& block, const StoryMap& map, const std::vector<Card>& cards);

    std::unordered_map<std::string, BlockLayout> known_;  // by shape, in numbers of the block's own
    std::size_t made_ = 0;
};

// `still_wanted`: as above.
Result<MapLayout> lay_out_map(const StoryMap& map, const std::vector<Card>& cards, PieceBook& book,
                              const std::function<bool()>& still_wanted = [] { return true; });

}  // namespace wissel::map
