// A part of a story.
#include "story/excerpt.h"

#include <doctest/doctest.h>

using namespace wissel::story;

TEST_CASE("a story for some ages has their situations and those of none, and its pieces know theirs by their new places") {
    StoryGraph graph;
    graph.ages = {{"12-14", {}}, {"15-17", {}}};
    for (const auto* id : {"young", "old", "all"}) graph.situations.emplace_back().id = id;
    graph.situations[0].age = 0;
    graph.situations[1].age = 1;
    graph.nodes.resize(4);
    graph.nodes[0].situation = 0;
    graph.nodes[1].situation = 1;
    graph.nodes[2].situation = 2;
    const auto made = excerpt_of(graph, {{"15-17"}, {}});
    REQUIRE(made->situations.size() == 2);
    CHECK(made->situations[0].id == "old");
    CHECK(made->situations[1].id == "all");
    CHECK_FALSE(made->nodes[0].situation);
    CHECK(made->nodes[1].situation == 0);
    CHECK(made->nodes[2].situation == 1);
    CHECK_FALSE(made->nodes[3].situation);
    CHECK(excerpt_of(graph, {{"all"}, {}})->situations.size() == 1);
    CHECK(excerpt_of(graph, {})->situations.size() == 3);
}

TEST_CASE("a story may begin with a later piece, and begins where it does if there is none of that name") {
    StoryGraph graph;
    graph.nodes.resize(2);
    graph.start = 0;
    graph.by_id = {{"prologue", 0}, {"menu", 1}};
    CHECK(excerpt_of(graph, {{}, "menu"})->start == 1);
    CHECK(excerpt_of(graph, {{}, "many"})->start == 0);
    CHECK(excerpt_of(graph, {})->start == 0);
}
