#include "map/fold.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "map/made_maps.h"

using namespace wissel;
using namespace wissel::map;

namespace {

float shape_of(const MapLayout& layout) {
    return layout.size.width / layout.size.height;
}

Folded folded(const StoryMap& map) {
    const auto pieces = cut_up(map);
    REQUIRE(pieces.size() == 1);
    return fold(pieces.front(), map, make_cards(map));
}

// At no point of a line does another card stand than those that it joins.
void check_no_line_runs_through_a_card(const StoryMap& map, const MapLayout& layout) {
    for (const auto& line : layout.lines) {
        for (std::size_t i = 0; i < line.points.size(); i += 3) {
            const Box point{line.points[i], {0.01F, 0.01F}};
            for (std::size_t card = 0; card < layout.cards.size(); ++card) {
                if (card == map.edges[line.edge].from || card == map.edges[line.edge].to) continue;
                REQUIRE_FALSE(layout.cards[card].overlaps(point));
            }
        }
    }
}

}  // namespace

TEST_CASE("long and high maps come in about the shape of a window, with nothing over another") {
    for (const auto& map :
         {chain(250), ring(250, 0), ring(250, 4), ring(600, 1), tree(255, 2), tree(364, 3), chain(2000)}) {
        const auto layout = laid_out(map);
        CAPTURE(map.nodes.size());
        CAPTURE(map.edges.size());
        CHECK(shape_of(layout) > 1.0F / 3);
        CHECK(shape_of(layout) < 3);
        check_nothing_overlaps(layout);
        check_no_line_runs_through_a_card(map, layout);
    }
}

TEST_CASE("a chain is read like text: from left to right, then from the next row's beginning") {
    const auto map = chain(250);
    const auto layout = laid_out(map);
    int rows = 1;
    for (std::size_t i = 1; i < layout.cards.size(); ++i) {
        const auto &before = layout.cards[i - 1].at, &at = layout.cards[i].at;
        const bool turned = at.x < before.x;
        CHECK((turned ? at.y > before.y : at.x > before.x));
        rows += turned;
    }
    CHECK(rows > 10);
    CHECK(std::none_of(layout.far.begin(), layout.far.end(), [](bool far) { return far; }));
}

TEST_CASE("a whole chain of 250 is seen in a window with its cards told apart") {
    const auto layout = laid_out(chain(250));
    const float zoom = std::min(1440 / layout.size.width, 900 / layout.size.height);
    CHECK(kCardWidth * zoom > 40);
    CHECK(layout.cards[0].size.height * zoom > 7);
}

TEST_CASE("where few ways go on a row ends, and where many do they are named") {
    const auto few = folded(ring(250, 0));
    CHECK(few.in_rows);
    for (std::size_t i = 0; i + 1 < few.blocks.size(); ++i) CHECK(few.blocks[i].exits.size() == 1);
    const auto many = folded(ring(250, 4));
    CHECK(many.blocks.size() > 1);
    for (const auto& block : many.blocks) CHECK(block.exits.empty());
}

TEST_CASE("what is small or has a good shape stays in one piece") {
    for (const auto& map : {chain(10), tree(31, 2), ring(9, 1)}) CHECK(folded(map).blocks.size() == 1);
}
