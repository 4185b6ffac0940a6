#include "workshop/desk_view.h"

#include <utility>

namespace wissel::workshop {

Drawing make_drawing(map::StoryMap map, map::PieceBook& book, const std::function<bool()>& still_wanted) {
    Drawing drawing;
    drawing.cards = map::make_cards(map);
    drawing.ways.resize(map.nodes.size());
    for (std::size_t i = 0; i < map.edges.size(); ++i) drawing.ways[map.edges[i].from].push_back(i);
    if (auto layout = map::lay_out_map(map, drawing.cards, book, still_wanted)) drawing.layout = std::move(*layout);
    drawing.map = std::move(map);
    return drawing;
}

}  // namespace wissel::workshop
