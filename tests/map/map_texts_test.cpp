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

TEST_CASE("the demo is drawn, with every node on the picture") {
    const auto loaded = story::load_story(std::string(WISSEL_SOURCE_DIR) + "/stories/he-het-is-oke", nullptr);
    REQUIRE(loaded.graph);
    const auto map = make_story_map(*loaded.graph, "fr");
    const auto picture = draw_svg(as_dot(map));
    REQUIRE_MESSAGE(picture.has_value(), picture.error().message);
    for (const auto& node : map.nodes) {
        const auto in_svg = std::regex_replace(node.id, std::regex("-"), "&#45;");  // as Graphviz writes a dash
        CHECK_MESSAGE(picture->find(">" + in_svg + "</") != std::string::npos, node.id);
    }
}

TEST_CASE("what is no graph is refused with a reason") {
    const auto picture = draw_svg("digraph {");
    REQUIRE_FALSE(picture.has_value());
    CHECK(picture.error().message.find("Graphviz cannot read the map") == 0);
}
