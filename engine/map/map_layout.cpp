#include "map/map_layout.h"

#include <algorithm>

#include <fmt/format.h>

#include "map/rows.h"
#include "map/shelves.h"

namespace wissel::map {

namespace {

constexpr float kGap = 72;           // between pieces

// The block in numbers of its own: how its cards and ways are, whatever else the story has.
struct OwnNumbers {
    OwnNumbers(const Block& from, const StoryMap& whole, const std::vector<Card>& all_cards) {
        for (std::size_t i = 0; i < from.nodes.size(); ++i) own_node_[from.nodes[i]] = i;
        for (const auto* edges : {&from.edges, &from.exits, &from.entries}) {
            for (const auto edge : *edges) {
                own_edge_[edge] = edges_.size();
                edges_.push_back(edge);
            }
        }
        for (const auto node : from.nodes) add_card(all_cards[node], own_edge_);
        block.edges = take(from.edges, whole, '>');
        block.exits = take(from.exits, whole, ')');
        block.entries = take(from.entries, whole, '(');
        for (std::size_t i = 0; i < from.nodes.size(); ++i) block.nodes.push_back(i);
    }

    std::size_t edge_of(std::size_t own) const { return edges_[own]; }

    // What has its other end elsewhere is written down as if it led back.
    std::vector<std::size_t> take(const std::vector<std::size_t>& edges, const StoryMap& whole, char sign) {
        std::vector<std::size_t> taken;
        for (const auto edge : edges) {
            const auto from = own_node_.find(whole.edges[edge].from), to = own_node_.find(whole.edges[edge].to);
            MapEdge own;
            own.from = from == own_node_.end() ? to->second : from->second;
            own.to = to == own_node_.end() ? from->second : to->second;
            taken.push_back(map.edges.size());
            map.edges.push_back(own);
            shape += fmt::format("{}{}{};", own.from, sign, own.to);
        }
        return taken;
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

    Block block;
    StoryMap map;
    std::vector<Card> cards;
    std::string shape;

private:
    std::unordered_map<std::size_t, std::size_t> own_node_, own_edge_;
    std::vector<std::size_t> edges_;  // by own number
};

// Of the map's width; where that is a window's, a line of text has room.
constexpr float kHeadingShare = 0.024F;

// Pieces in rows, in their order, so that the whole is about as wide as a screen is.
Shelves packed(const std::vector<PieceLayout>& layouts, float heading) {
    std::vector<Size> sizes;
    for (const auto& each : layouts) sizes.push_back({each.size.width, each.size.height + heading});
    return shelved(sizes, kGap);
}

void pack(const std::vector<Piece>& pieces, const std::vector<PieceLayout>& layouts, MapLayout& whole) {
    whole.heading = std::clamp(kHeadingShare * packed(layouts, kLeastHeading).size.width, kLeastHeading, kMostHeading);
    const auto shelves = packed(layouts, whole.heading);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        whole.regions.push_back({pieces[i].group, {shelves.at[i], {layouts[i].size.width, layouts[i].size.height + whole.heading}}});
    }
    whole.size = shelves.size;
}

void place(const Piece& piece, const PieceLayout& layout, const Region& region, const std::vector<Card>& cards, MapLayout& whole) {
    const auto moved = [&](Point point) { return Point{point.x + region.box.at.x, point.y + region.box.at.y + whole.heading}; };
    for (std::size_t i = 0; i < piece.nodes.size(); ++i) whole.cards[piece.nodes[i]] = {moved(layout.cards[i]), cards[piece.nodes[i]].size()};
    for (auto line : layout.lines) {
        for (auto& point : line.points) point = moved(point);
        whole.far[line.edge] = false;
        whole.lines.push_back(std::move(line));
    }
}

}  // namespace

Result<BlockLayout> PieceBook::lay_out(const Block& block, const StoryMap& map, const std::vector<Card>& cards) {
    const OwnNumbers own(block, map, cards);
    auto found = known_.find(own.shape);
    if (found == known_.end()) {
        auto made = map::lay_out(own.block, own.map, own.cards);
        if (!made) return made;
        ++made_;
        found = known_.emplace(own.shape, std::move(*made)).first;
    }
    auto layout = found->second;
    for (auto* lines : {&layout.lines, &layout.exits, &layout.entries}) {
        for (auto& line : *lines) line.edge = own.edge_of(line.edge);
    }
    return layout;
}

Result<PieceLayout> PieceBook::lay_out(const Piece& piece, const StoryMap& map, const std::vector<Card>& cards, const std::function<bool()>& still_wanted) {
    const auto folded = fold(piece, map, cards);
    std::vector<BlockLayout> layouts;
    for (const auto& block : folded.blocks) {
        if (!still_wanted()) return fail("the map is no longer wanted");
        auto layout = lay_out(block, map, cards);
        if (!layout) return tl::unexpected(layout.error());
        layouts.push_back(std::move(*layout));
    }
    return set_together(piece, folded, std::move(layouts));
}

Result<MapLayout> lay_out_map(const StoryMap& map, const std::vector<Card>& cards, PieceBook& book, const std::function<bool()>& still_wanted) {
    const auto pieces = cut_up(map);
    MapLayout whole;
    whole.cards.resize(map.nodes.size());
    whole.far.assign(map.edges.size(), true);
    std::vector<PieceLayout> layouts;
    for (const auto& piece : pieces) {
        auto layout = book.lay_out(piece, map, cards, still_wanted);
        if (!layout) return tl::unexpected(layout.error());
        layouts.push_back(std::move(*layout));
    }
    pack(pieces, layouts, whole);
    for (std::size_t i = 0; i < pieces.size(); ++i) place(pieces[i], layouts[i], whole.regions[i], cards, whole);
    return whole;
}

}  // namespace wissel::map
