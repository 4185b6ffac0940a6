// A node's card on the map: its picture, its names, and a row for each way out of it that says something.
//
// Sizes are in units of the map: pixels at a zoom of 1. Rows stand in the card, so that no text on the map can lie over another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "map/story_map.h"

namespace wissel::map {

struct Size {
    float width = 0, height = 0;
};

inline constexpr float kCardWidth = 256, kPictureHeight = 144, kTitleHeight = 46, kRowHeight = 24;

struct Row {
    std::size_t edge = 0;  // index into StoryMap::edges
    std::string text;      // the option's, the situation's, or what the film does by itself
    std::string note;      // its condition, and how it is taken by default; empty: neither
};

struct Card {
    bool picture = false;
    std::vector<Row> rows;
    std::optional<std::size_t> onward;  // the one way out that needs no words: an edge from the card itself

    Size size() const { return {kCardWidth, head() + static_cast<float>(rows.size()) * kRowHeight}; }
    float head() const { return kTitleHeight + (picture ? kPictureHeight : 0); }
    // The middle of a row, from the card's upper edge.
    float row_middle(std::size_t row) const { return head() + (static_cast<float>(row) + 0.5F) * kRowHeight; }
};

// One for each node.
std::vector<Card> make_cards(const StoryMap& map);

}  // namespace wissel::map
