// Captions as pixels: some pieces, each with its place.
#pragma once

#include <cstdint>
#include <vector>

namespace wissel::text {

struct CaptionPiece {
    int x = 0, y = 0, width = 0, height = 0;  // pixels of the frame, origin top left
    std::vector<std::uint8_t> pixels;         // B, G, R, alpha, not multiplied; rows follow each other
};
// From the top down; no two share a row.
using CaptionPieces = std::vector<CaptionPiece>;

struct Rows {
    int top = 0, bottom = 0;  // the first, and the one after the last
};

// Where the pieces are to stand (their y, in their order) so that all lie between those rows: what reaches below is
// moved up, together with what it then meets. A piece for which there is no room is kHidden.
inline constexpr int kHidden = -1'000'000;
std::vector<int> keep_between(const std::vector<Rows>& pieces, const Rows& clear);

}  // namespace wissel::text
