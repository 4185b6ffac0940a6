#include "map/map_layout.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace wissel::map {

namespace {

constexpr float kGap = 72;           // between pieces
constexpr float kShape = 16.0F / 9;  // of what is packed

// The piece in numbers of its own: how its cards and ways are, whatever else the story has.
struct OwnNumbers {
    OwnNumbers(const Piece& from, const StoryMap& whole, const std::vector<Card>& all_cards) {
        std::unordered_map<std::size_t, std::size_t> own_node, own_edge;
        for (std::size_t i = 0; i < from.nodes.size(); ++i) own_node[from.nodes[i]] = i;
        for (std::size_t i = 0; i < from.edges.size(); ++i) own_edge[from.edges[i]] = i;
        for (const auto node : from.nodes) add_card(all_cards[node], own_edge);
        for (const auto edge : from.edges) {
            MapEdge own;
            own.from = own_node[whole.edges[edge].from];
            own.to = own_node[whole.edges[edge].to];
            map.edges.push_back(own);
            piece.edges.push_back(piece.edges.size());
            shape += fmt::format("{}>{};", own.from, own.to);
        }
        for (std::size_t i = 0; i < from.nodes.size(); ++i) piece.nodes.push_back(i);
    }

    // Rows of far ways have numbers of no edge here: they only take their place.
    void add_card(const Card& card, const std::unordered_map<std::size_t, std::size_t>& own_edge) {
        const auto number = [&](std::size_t edge) {
            const auto found = own_edge.find(edge);
            return found == own_edge.end() ? own_edge.size() + edge : found->second;
        };
        Card own;
        own.picture = card.picture;
        shape += own.picture ? 'p' : 'c';
        for (const auto& row : card.rows) {
            own.rows.push_back({number(row.edge), {}, {}});
            shape += own_edge.count(row.edge) ? fmt::format("{},", own.rows.back().edge) : "far,";
        }
        if (card.onward && own_edge.count(*card.onward)) own.onward = own_edge.at(*card.onward);
        shape += own.onward ? fmt::format("/{};", *own.onward) : ";";
        cards.push_back(std::move(own));
    }

    Piece piece;
    StoryMap map;
    std::vector<Card> cards;
    std::string shape;
};

// Pieces in rows, in their order, each row as wide as makes the whole about as wide as a screen is.
void pack(std::vector<Region>& regions, Size& whole) {
    float area = 0, widest = 0;
    for (const auto& each : regions) {
        area += (each.box.size.width + kGap) * (each.box.size.height + kGap);
        widest = std::max(widest, each.box.size.width);
    }
    const float row_width = std::max(widest, std::sqrt(area * kShape));
    float x = 0, y = 0, row_height = 0;
    for (auto& each : regions) {
        if (x > 0 && x + each.box.size.width > row_width) {
            x = 0;
            y += row_height + kGap;
            row_height = 0;
        }
        each.box.at = {x, y};
        x += each.box.size.width + kGap;
        row_height = std::max(row_height, each.box.size.height);
        whole.width = std::max(whole.width, x - kGap);
    }
    whole.height = y + row_height;
}

void place(const Piece& piece, const PieceLayout& layout, const Region& region, const std::vector<Card>& cards, MapLayout& whole) {
    const auto moved = [&](Point point) { return Point{point.x + region.box.at.x, point.y + region.box.at.y + kHeadingHeight}; };
    for (std::size_t i = 0; i < piece.nodes.size(); ++i) whole.cards[piece.nodes[i]] = {moved(layout.cards[i]), cards[piece.nodes[i]].size()};
    for (auto line : layout.lines) {
        for (auto& point : line.points) point = moved(point);
        whole.far[line.edge] = false;
        whole.lines.push_back(std::move(line));
    }
}

}  // namespace

Result<PieceLayout> PieceBook::lay_out(const Piece& piece, const StoryMap& map, const std::vector<Card>& cards) {
    const OwnNumbers own(piece, map, cards);
    auto found = known_.find(own.shape);
    if (found == known_.end()) {
        auto made = map::lay_out(own.piece, own.map, own.cards);
        if (!made) return made;
        ++made_;
        found = known_.emplace(own.shape, std::move(*made)).first;
    }
    auto layout = found->second;
    for (auto& line : layout.lines) line.edge = piece.edges[line.edge];
    return layout;
}

Result<MapLayout> lay_out_map(const StoryMap& map, const std::vector<Card>& cards, PieceBook& book, const std::function<bool()>& still_wanted) {
    const auto pieces = cut_up(map);
    MapLayout whole;
    whole.cards.resize(map.nodes.size());
    whole.far.assign(map.edges.size(), true);
    std::vector<PieceLayout> layouts;
    for (const auto& piece : pieces) {
        if (!still_wanted()) return fail("the map is no longer wanted");
        auto layout = book.lay_out(piece, map, cards);
        if (!layout) return tl::unexpected(layout.error());
        whole.regions.push_back({piece.group, {{}, {layout->size.width, layout->size.height + kHeadingHeight}}});
        layouts.push_back(std::move(*layout));
    }
    pack(whole.regions, whole.size);
    for (std::size_t i = 0; i < pieces.size(); ++i) place(pieces[i], layouts[i], whole.regions[i], cards, whole);
    return whole;
}

}  // namespace wissel::map
