// The quick rules against the session, which has the last word.
#include "rehearsal/rules.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "circle_story.h"
#include "rehearsal/liveness.h"
#include "story/session.h"
#include "story/shuffle.h"
#include "story/stories.h"
#include "support/root.h"

using namespace wissel;
using namespace wissel::rehearsal;
using test::kRoot;
using story::NodeIndex;

namespace {

story::Step step_of(const story::StoryGraph& graph, NodeIndex node, const Move& move) {
    if (move.kind == Move::Kind::Situation) return story::SituationStep{graph.situations[move.which].id};
    return story::ChooseStep{graph.nodes[node].choice->options[move.which].id};
}

// Values and what is on offer are the same on both sides.
void compare(Rules& rules, const State& state, const story::Session& session) {
    REQUIRE(state.node == session.current());
    const auto& graph = rules.graph();
    for (std::size_t v = 0; v < graph.variables.size(); ++v) REQUIRE(rules.slots().value_of(v, state.slots[v]) == session.value(v));
    const auto offer = session.offer();
    if (!offer) return;
    std::set<std::size_t> offered;
    for (const auto& item : offer->items) offered.insert(item.option);
    for (std::size_t o = 0; o < offer->choice->options.size(); ++o) REQUIRE(rules.is_offered(state, o) == offered.contains(o));
}

// A walk at random; `simple`: states are simplified at each stop, and nothing on offer may change by that.
void walk_both(const std::shared_ptr<const story::StoryGraph>& graph, std::uint64_t seed, bool simple) {
    Rules rules(graph);
    const Liveness liveness(rules);
    story::SplitMix64 random(seed);
    story::Session session(graph, seed);
    auto state = rules.begin();
    std::vector<Move> moves;
    for (int i = 0; i < 150; ++i) {
        const auto advanced = [&](NodeIndex node) {
            REQUIRE(session.apply(story::AdvanceStep{}).has_value());
            REQUIRE(session.current() == node);
        };
        const auto stop = rules.run_on(state, advanced);
        if (!simple) compare(rules, state, session);
        if (stop == Stop::Stuck) return;
        rules.list_moves(state, moves);
        if (moves.empty()) return;
        if (simple) liveness.simplify(state);
        const auto before = moves;
        rules.list_moves(state, moves);
        REQUIRE(before == moves);
        const auto move = moves[random.below(moves.size())];
        const auto applied = move.kind == Move::Kind::Menu ? session.jump(rules.menu()) : session.apply(step_of(*graph, state.node, move));
        REQUIRE(applied.has_value());
        rules.take(state, move);
        REQUIRE(state.node == session.current());
    }
}

}  // namespace

TEST_CASE("the quick rules move as a session does: values, offers and ways, also through the menu again") {
    for (const std::string story : {"stories/he-het-is-oke", "stories/examples/variables", "stories/examples/menu", "stories/examples/outcomes",
                                    "stories/examples/choices", "tests/stories/valid/evening"}) {
        INFO(story);
        const auto loaded = story::load_story(kRoot / story, nullptr);
        REQUIRE(loaded.graph);
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            walk_both(loaded.graph, seed, false);
            walk_both(loaded.graph, seed, true);
        }
    }
}

TEST_CASE("on a large circle, too") {
    const auto loaded = test::load_text(test::CircleStory().text());
    REQUIRE(loaded.graph);
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        walk_both(loaded.graph, seed, false);
        walk_both(loaded.graph, seed, true);
    }
}

TEST_CASE("texts, whole numbers and visits mean what they mean to a session") {
    const auto graph = test::graph_of(R"j("a": {"do": ["n -= 3", "who = 'x'"], "choice": {"prompt": "?", "options": [
        {"id": "again", "text": "t", "to": "a", "do": ["who = 'y'", "n += 2"]},
        {"id": "twice", "text": "t", "to": "b", "if": "visits('a') >= 2 and n < 0", "once": true},
        {"id": "third", "text": "t", "to": "b", "if": "visits('a') == n + 6"}]}},
      "b": {"next": [{"if": "who == 'x' and visited('a')", "to": "a"}, {"to": "c"}]}, "c": {"end": true})j",
                                      R"(, "variables": {"n": {"type": "integer", "start": 0}, "who": {"type": "text", "start": "z"}})");
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        walk_both(graph, seed, false);
        walk_both(graph, seed, true);
    }
}

TEST_CASE("values that nobody will ask for again make no difference between states") {
    const auto graph = test::graph_of(R"("a": {"choice": {"prompt": "?", "options": [
        {"id": "yes", "text": "t", "to": "b", "do": ["x = true", "y = true"]}, {"id": "no", "text": "t", "to": "b"}]}},
      "b": {"do": ["y = false"], "choice": {"prompt": "?", "options": [
        {"id": "p", "text": "t", "to": "c", "if": "y"}, {"id": "q", "text": "t", "to": "c"}]}},
      "c": {"next": [{"if": "x", "to": "d"}, {"to": "e"}]}, "d": {"end": true}, "e": {"end": true})",
                                      R"(, "variables": {"x": {"type": "boolean", "start": false}, "y": {"type": "boolean", "start": false}})");
    Rules rules(graph);
    const Liveness liveness(rules);
    CHECK(liveness.live(graph->find("a")) == std::vector<std::size_t>{0});
    CHECK(liveness.live(graph->find("b")) == std::vector<std::size_t>{0, 1});
    CHECK(liveness.live(graph->find("d")).empty());
    State state{graph->find("d"), {1, 1}};
    liveness.simplify(state);
    CHECK(state.slots == rules.slots().start());
}
