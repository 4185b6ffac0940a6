#include "workshop/desk_view.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace wissel::workshop {

namespace {

map::Box box_around(const map::Line& line) {
    auto low = line.points.front(), high = low;
    for (const auto& point : line.points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    return {low, {high.x - low.x + 1, high.y - low.y + 1}};
}

}  // namespace

Drawing make_drawing(map::StoryMap map, map::PieceBook& book, const std::function<bool()>& still_wanted) {
    Drawing drawing;
    drawing.cards = map::make_cards(map);
    drawing.ways.resize(map.nodes.size());
    for (std::size_t i = 0; i < map.edges.size(); ++i) drawing.ways[map.edges[i].from].push_back(i);
    if (auto layout = map::lay_out_map(map, drawing.cards, book, still_wanted)) drawing.layout = std::move(*layout);
    if (drawing.layout) std::transform(drawing.layout->lines.begin(), drawing.layout->lines.end(), std::back_inserter(drawing.line_boxes), box_around);
    drawing.map = std::move(map);
    return drawing;
}

}  // namespace wissel::workshop
