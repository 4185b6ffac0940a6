// Maps of a known form, and what must hold for each layout.
#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "map/map_layout.h"

namespace wissel::map {

inline MapNode node_named(std::size_t number) {
    MapNode node;
    node.id = fmt::format("n{}", number);
    node.start = number == 0;
    return node;
}

inline MapEdge way(std::size_t from, std::size_t to, Way how = Way::Option) {
    MapEdge edge;
    edge.from = from;
    edge.to = to;
    edge.way = how;
    if (how == Way::Option) edge.text = "go";
    return edge;
}

// Nodes in one ring, each with `more` ways a little further on.
inline StoryMap ring(std::size_t nodes, std::size_t more) {
    StoryMap map;
    for (std::size_t i = 0; i < nodes; ++i) {
        map.nodes.push_back(node_named(i));
        for (std::size_t k = 0; k <= more; ++k) map.edges.push_back(way(i, (i + 1 + 2 * k) % nodes));
    }
    return map;
}

// The film goes on by itself from one to the next.
inline StoryMap chain(std::size_t nodes) {
    StoryMap map;
    for (std::size_t i = 0; i < nodes; ++i) {
        map.nodes.push_back(node_named(i));
        if (i + 1 < nodes) map.edges.push_back(way(i, i + 1, Way::Next));
    }
    return map;
}

// Each node leads to `branches` new ones.
inline StoryMap tree(std::size_t nodes, std::size_t branches) {
    StoryMap map;
    for (std::size_t i = 0; i < nodes; ++i) {
        map.nodes.push_back(node_named(i));
        if (i > 0) map.edges.push_back(way((i - 1) / branches, i));
    }
    return map;
}

inline MapLayout laid_out(const StoryMap& map) {
    PieceBook book;
    const auto layout = lay_out_map(map, make_cards(map), book);
    REQUIRE_MESSAGE(layout.has_value(), layout.error().message);
    return *layout;
}

inline void check_nothing_overlaps(const MapLayout& layout) {
    int overlaps = 0;
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        for (std::size_t k = i + 1; k < layout.cards.size(); ++k) overlaps += layout.cards[i].overlaps(layout.cards[k]);
    }
    for (std::size_t i = 0; i < layout.regions.size(); ++i) {
        for (std::size_t k = i + 1; k < layout.regions.size(); ++k)
            overlaps += layout.regions[i].box.overlaps(layout.regions[k].box);
    }
    CHECK(overlaps == 0);
}

}  // namespace wissel::map
