#include "map/map_layout.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "map/made_maps.h"
#include "story/stories.h"

using namespace wissel;
using namespace wissel::map;

namespace {

StoryMap demo() {
    const auto loaded = story::load_story(std::string(WISSEL_SOURCE_DIR) + "/stories/he-het-is-oke", nullptr);
    REQUIRE(loaded.graph);
    return make_story_map(*loaded.graph, "nl");
}

}  // namespace

TEST_CASE("no card lies over another, and each is in its situation's place") {
    const auto map = demo();
    const auto layout = laid_out(map);
    check_nothing_overlaps(layout);
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
        int places = 0;
        for (const auto& region : layout.regions) places += region.group == map.nodes[i].group && region.box.overlaps(layout.cards[i]);
        CHECK_MESSAGE(places == 1, map.nodes[i].id);
    }
}

TEST_CASE("a line runs from its row to the head of the card that it leads to") {
    const auto map = demo();
    const auto cards = make_cards(map);
    const auto layout = laid_out(map);
    REQUIRE(layout.lines.size() > map.nodes.size());
    for (const auto& line : layout.lines) {
        REQUIRE(line.points.size() % 3 == 1);
        const auto& from = layout.cards[map.edges[line.edge].from];
        const auto& to = layout.cards[map.edges[line.edge].to];
        CHECK(line.points.front().x == doctest::Approx(from.at.x + from.size.width).epsilon(0.001));
        CHECK(line.points.back().x == doctest::Approx(to.at.x).epsilon(0.001));
        CHECK_FALSE(layout.far[line.edge]);
    }
}

TEST_CASE("every way is either a line or named in its row") {
    for (const auto& map : {demo(), ring(250, 4), ring(1500, 1)}) {
        const auto layout = laid_out(map);
        check_nothing_overlaps(layout);
        std::vector<int> lines(map.edges.size());
        for (const auto& line : layout.lines) ++lines[line.edge];
        for (std::size_t i = 0; i < lines.size(); ++i) REQUIRE(lines[i] == (layout.far[i] ? 0 : 1));
    }
}

TEST_CASE("only what has changed is laid out anew") {
    auto map = demo();
    PieceBook book;
    REQUIRE(lay_out_map(map, make_cards(map), book));
    const auto pieces = book.made();
    REQUIRE(lay_out_map(map, make_cards(map), book));
    CHECK(book.made() == pieces);
    for (auto& edge : map.edges) edge.text += "!";
    REQUIRE(lay_out_map(map, make_cards(map), book));
    CHECK(book.made() == pieces);
    const auto way = std::find_if(map.edges.begin(), map.edges.end(), [&](const auto& edge) { return map.nodes[edge.from].group == 3 && map.nodes[edge.to].group == 3; });
    map.edges.erase(way);
    REQUIRE(lay_out_map(map, make_cards(map), book));
    CHECK(book.made() == pieces + 1);
}

TEST_CASE("a map that is no longer wanted is given up") {
    const auto map = demo();
    PieceBook book;
    int asked = 0;
    CHECK_FALSE(lay_out_map(map, make_cards(map), book, [&] { return ++asked < 3; }));
    CHECK(book.made() == 2);
}
