// The map as text: what other programs must be able to read, whatever authors write.
#include <cstring>
#include <memory>
#include <regex>

#include <graphviz/cgraph.h>

#include <doctest/doctest.h>

#include "map/dot_text.h"
#include "map/mermaid_text.h"
#include "map/svg_picture.h"
#include "story/stories.h"

using namespace wissel;
using namespace wissel::map;

namespace {

StoryMap hostile() {
    StoryMap map;
    map.title = "\"]; evil [label=\"\\N\n<b>&amp;</b>";
    map.groups = {"end\" }"};
    for (const char* id : {"end", "a\\", "<x>", "subgraph", "é|}"}) {
        MapNode node;
        node.id = id;
        node.title = map.title;
        node.group = 0;
        node.mark = Mark{"\"rood\"", "square", 0xC0392B};
        map.nodes.push_back(node);
    }
    MapEdge edge;
    edge.to = 1;
    edge.text = "\"zeg\" -->|niets| `x`; %% \\";
    edge.condition = "a == \"b\"";
    map.edges.push_back(edge);
    return map;
}

struct Close {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};

}  // namespace

TEST_CASE("Graphviz reads the dot text of whatever an author has written, node for node") {
    const auto map = hostile();
    const std::unique_ptr<Agraph_t, Close> graph(agmemread(as_dot(map).c_str()));
    REQUIRE(graph);
    CHECK(agnnodes(graph.get()) == 5);
    CHECK(agnedges(graph.get()) == 1);
    for (const auto& node : map.nodes) {
        std::string name = node.id;  // a backslash is kept doubled in names: it stands for itself in labels
        if (name.back() == '\\') name += '\\';
        CHECK_MESSAGE(agnode(graph.get(), name.data(), 0) != nullptr, name);
    }
}

TEST_CASE("nothing that an author writes can end a label of a Mermaid flowchart") {
    const auto text = as_mermaid(hostile());
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        const auto line = text.substr(at, text.find('\n', at) - at);
        CHECK_MESSAGE(std::count(line.begin(), line.end(), '"') % 2 == 0, line);
        CHECK_MESSAGE(std::count(line.begin(), line.end(), '"') <= 2, line);
        ++lines;
    }
    CHECK(lines == 1 + 1 + 1 + 5 + 1 + 1);  // head, colour, subgraph, nodes, end, way
}

namespace {

std::string svg_of(const StoryMap& map) {
    const auto cards = make_cards(map);
    PieceBook book;
    const auto layout = lay_out_map(map, cards, book);
    REQUIRE_MESSAGE(layout.has_value(), layout.error().message);
    return draw_svg(map, cards, *layout);
}

std::size_t count_of(const std::string& text, const std::string& what) {
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("the demo is drawn, with every node and every way on the picture") {
    const auto loaded = story::load_story(std::string(WISSEL_SOURCE_DIR) + "/stories/he-het-is-oke", nullptr);
    REQUIRE(loaded.graph);
    const auto map = make_story_map(*loaded.graph, "fr");
    const auto picture = svg_of(map);
    for (const auto& node : map.nodes) CHECK_MESSAGE(picture.find(">" + node.id) != std::string::npos, node.id);
    CHECK(count_of(picture, "<path class=\"way") + count_of(picture, "→ ") >= map.edges.size());
}

TEST_CASE("an author's signs are no markup of a picture, and no letters of Graphviz") {
    auto map = hostile();
    map.nodes.front().title = "R&D &eacute; <b>\"x\"</b>\x01\xEF\xBF\xBF";
    const auto picture = svg_of(map);
    CHECK(picture.find("R&amp;D &amp;eacute; &lt;b&gt;&quot;x&quot;&lt;/b&gt;") != std::string::npos);
    CHECK(picture.find("<b>") == std::string::npos);
    CHECK(picture.find('\x01') == std::string::npos);
    CHECK(picture.find("\xEF\xBF\xBF") == std::string::npos);
    CHECK(as_dot(map).find("R&amp;D &amp;eacute;") != std::string::npos);
}
