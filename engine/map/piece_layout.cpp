#include "map/piece_layout.h"

#include <algorithm>

#include <fmt/format.h>

#include "map/graphviz.h"
#include "map/ranks.h"

namespace wissel::map {

namespace {

// Points are Graphviz's unit; one of them is one unit of the map here. Distances are in inches of 72.
constexpr const char* kHead =
    "digraph {\n  rankdir=LR; splines=true; nodesep=0.45; ranksep=1.1; pad=0; margin=0;\n"
    "  node [shape=plain]; edge [arrowhead=none];\n";
constexpr float kPieceMargin = 28;

void add_cell(std::string& out, const std::string& port, float height) {
    out += fmt::format(R"(<TR><TD PORT="{}" FIXEDSIZE="TRUE" WIDTH="{}" HEIGHT="{}"></TD></TR>)", port, kCardWidth, height);
}

// A table with a cell for each row, so that lines begin beside what they belong to. Names are numbers: nothing that an author
// has written comes here.
std::string card_text(std::size_t node, const Card& card) {
    std::string out = fmt::format(R"(  n{} [label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">)", node);
    add_cell(out, "h", card.head());
    for (const auto& row : card.rows) add_cell(out, fmt::format("e{}", row.edge), kRowHeight);
    return out + "</TABLE>>];\n";
}

std::string port_of(std::size_t edge, const StoryMap& map, const std::vector<Card>& cards) {
    return cards[map.edges[edge].from].onward == edge ? std::string("h") : fmt::format("e{}", edge);
}

std::string line_text(std::size_t edge, const StoryMap& map, const std::vector<Card>& cards) {
    const auto& way = map.edges[edge];
    return fmt::format("  n{} -> n{} [tailport=\"{}:e\", headport=\"h:w\", id=\"{}\"];\n", way.from, way.to, port_of(edge, map, cards), edge);
}

// What goes on in another row ends in a point beyond the last column, so that its line finds its way between the cards. The point is
// kept there by the edge's length: Graphviz 2.42 reads freed memory where ranks are named (rank=sink) in a process that has laid out some hundred graphs.
std::string edge_points(const Block& block, const StoryMap& map, const std::vector<Card>& cards) {
    if (block.entries.empty() && block.exits.empty()) return {};
    auto ranks = ranks_of(block.nodes, block.edges, map);
    std::size_t last = 0;
    for (const auto& [node, rank] : ranks) last = std::max(last, rank);
    std::string out = "  node [shape=point, width=0.01, label=\"\"];\n";
    for (const auto edge : block.entries) {
        const auto to = map.edges[edge].to;
        out += fmt::format("  p{} -> n{} [headport=\"h:w\", id=\"{}\", minlen={}];\n", edge, to, edge, ranks[to] + 1);
    }
    for (const auto edge : block.exits) {
        const auto from = map.edges[edge].from;
        out += fmt::format("  n{} -> p{} [tailport=\"{}:e\", id=\"{}\", minlen={}];\n", from, edge, port_of(edge, map, cards), edge, last - ranks[from] + 1);
    }
    return out;
}

std::string text_for(const Block& block, const StoryMap& map, const std::vector<Card>& cards) {
    std::string out = kHead;
    for (const auto node : block.nodes) out += card_text(node, cards[node]);
    for (const auto edge : block.edges) out += line_text(edge, map, cards);
    return out + edge_points(block, map, cards) + "}\n";
}

class Reader {
public:
    Reader(Agraph_t& graph, const std::vector<Card>& cards) : graph_(graph), cards_(cards), box_(GD_bb(&graph)) {}

    BlockLayout read(const Block& block) const {
        BlockLayout layout;
        layout.size = {static_cast<float>(box_.UR.x - box_.LL.x) + 2 * kPieceMargin, static_cast<float>(box_.UR.y - box_.LL.y) + 2 * kPieceMargin};
        for (const auto node : block.nodes) layout.cards.push_back(corner_of(node));
        for (auto* node = agfstnode(&graph_); node; node = agnxtnode(&graph_, node)) {
            for (auto* edge = agfstout(&graph_, node); edge; edge = agnxtout(&graph_, edge)) add_line(edge, block, layout);
        }
        std::erase_if(layout.exits, [&](const auto& line) { return meets_card(block, layout, line.points.back(), 1); });
        std::erase_if(layout.entries, [&](const auto& line) { return meets_card(block, layout, line.points.front(), -1); });
        return layout;
    }

private:
    Point place(const pointf& at) const { return {static_cast<float>(at.x - box_.LL.x) + kPieceMargin, static_cast<float>(box_.UR.y - at.y) + kPieceMargin}; }

    // Straight on from there to the right (1) or left (-1): such a way is rather named.
    bool meets_card(const Block& block, const BlockLayout& layout, Point at, int direction) const {
        for (std::size_t i = 0; i < layout.cards.size(); ++i) {
            const auto corner = layout.cards[i];
            const auto size = cards_[block.nodes[i]].size();
            const bool beyond = direction > 0 ? corner.x + size.width > at.x : corner.x < at.x;
            if (beyond && at.y > corner.y && at.y < corner.y + size.height) return true;
        }
        return false;
    }

    Point corner_of(std::size_t index) const {
        auto name = fmt::format("n{}", index);
        auto* node = agnode(&graph_, name.data(), 0);
        const auto size = cards_[index].size();
        const auto middle = node ? place(ND_coord(node)) : Point{};
        return {middle.x - size.width / 2, middle.y - size.height / 2};
    }

    void add_line(Agedge_t* edge, const Block& block, BlockLayout& layout) const {
        const auto* splines = ED_spl(edge);
        char key[] = "id";
        const char* id = agget(edge, key);
        if (!splines || splines->size < 1 || !id) return;
        Line line{std::stoul(id), {}};
        const auto& curve = splines->list[0];
        for (int i = 0; i < static_cast<int>(curve.size); ++i) line.points.push_back(place(curve.list[i]));
        const auto is_in = [&line](const auto& edges) { return std::find(edges.begin(), edges.end(), line.edge) != edges.end(); };
        auto& lines = is_in(block.exits) ? layout.exits : is_in(block.entries) ? layout.entries : layout.lines;
        lines.push_back(std::move(line));
    }

    Agraph_t& graph_;
    const std::vector<Card>& cards_;
    boxf box_;
};

}  // namespace

Result<BlockLayout> lay_out(const Block& block, const StoryMap& map, const std::vector<Card>& cards) {
    const auto context = open_graphviz();
    const GraphHandle graph(agmemread(text_for(block, map, cards).c_str()));
    if (!context || !graph) return fail("Graphviz cannot read the map: " + last_words());
    if (gvLayout(context.get(), graph.get(), "dot") != 0) return fail("Graphviz cannot lay out the map: " + last_words());
    auto layout = Reader(*graph, cards).read(block);
    gvFreeLayout(context.get(), graph.get());
    return layout;
}

}  // namespace wissel::map
