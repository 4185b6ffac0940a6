#include "rehearsal/simulation.h"

#include <doctest/doctest.h>

#include "circle_story.h"
#include "story/stories.h"

using namespace wissel;
using namespace wissel::rehearsal;

namespace {

const std::string kFork = R"("a": {"choice": {"prompt": "?", "seconds": 5, "default": "l", "options": [
        {"id": "l", "text": "t", "to": "b"}, {"id": "r", "text": "t", "to": "c"}, {"id": "n", "text": "t", "to": "d", "if": "x"}]}},
    "b": {"next": "e"}, "c": {"end": true}, "d": {"end": true}, "e": {"choice": {"prompt": "?", "options": [
        {"id": "p", "text": "t", "to": "c"}, {"id": "q", "text": "t", "to": "c"}]}})";
const std::string kVariable = R"(, "variables": {"x": {"type": "boolean", "start": false}})";

}  // namespace

TEST_CASE("random walks take what is on offer evenly, and tell what was never met") {
    const auto graph = test::graph_of(kFork, kVariable);
    Rules rules(graph);
    SimulationWishes wishes;
    wishes.timeouts = 0;
    wishes.length = [&](story::NodeIndex node) { return std::chrono::seconds(graph->nodes[node].id == "b" ? 60 : 30); };
    const auto done = simulate(rules, wishes);
    CHECK(done.walks == 10'000);
    CHECK(done.entered[graph->find("b")] == doctest::Approx(5000).epsilon(0.05));
    CHECK(done.entered[graph->find("d")] == 0);
    CHECK(done.ended[graph->find("c")] == 10'000);
    CHECK(done.offered[rules.items().option(graph->find("a"), 2)] == 0);
    CHECK(done.offered[rules.items().option(graph->find("a"), 0)] == 10'000);
    CHECK(done.choices.min == 1);
    CHECK(done.choices.max == 2);
    CHECK(to_seconds(done.length.min) == 60);
    CHECK(to_seconds(done.length.max) == 150);
    CHECK(done.cut_off == 0);
}

TEST_CASE("a share of the timed choices is left to the clock") {
    const auto graph = test::graph_of(kFork, kVariable);
    Rules rules(graph);
    SimulationWishes wishes;
    wishes.timeouts = 0.25;
    const auto done = simulate(rules, wishes);
    CHECK(done.taken[*rules.items().timeout(graph->find("a"))] == doctest::Approx(2500).epsilon(0.08));
    CHECK(done.taken[rules.items().option(graph->find("a"), 1)] == doctest::Approx(3750).epsilon(0.08));
}

TEST_CASE("the same seed gives the same figures, another one others") {
    const auto graph = test::graph_of(kFork, kVariable);
    Rules rules(graph);
    SimulationWishes wishes;
    wishes.seed = 7;
    const auto first = simulate(rules, wishes);
    CHECK(simulate(rules, wishes).taken == first.taken);
    wishes.seed = 8;
    CHECK(simulate(rules, wishes).taken != first.taken);
}

TEST_CASE("a circle does not hold a walk up: it is cut off and counted") {
    const auto graph = test::graph_of(R"("a": {"choice": {"prompt": "?", "options": [
        {"id": "p", "text": "t", "to": "a"}, {"id": "q", "text": "t", "to": "a"}, {"id": "n", "text": "t", "to": "b", "if": "x"}]}}, "b": {"end": true})",
                                      kVariable);
    Rules rules(graph);
    SimulationWishes wishes;
    wishes.walks = 100;
    const auto done = simulate(rules, wishes);
    CHECK(done.cut_off == 100);
    CHECK(done.choices.max == 0);  // none came to an end
}

TEST_CASE("where nothing is on offer, walks are stuck, and it is said where") {
    const auto loaded = test::load_text(test::story_of(R"("a": {"choice": {"prompt": "?", "options": [
        {"id": "p", "text": "t", "to": "b", "if": "x"}, {"id": "q", "text": "t", "to": "b", "if": "x"}]}}, "b": {"end": true})", kVariable));
    REQUIRE(loaded.graph);
    Rules rules(loaded.graph);
    SimulationWishes wishes;
    wishes.walks = 10;
    CHECK(simulate(rules, wishes).stuck[loaded.graph->find("a")] == 10);
}

TEST_CASE("from an end, some walks go back to the menu; the film is measured to the first end") {
    const auto graph = test::graph_of(R"("a": {"menu": true}, "b": {"situation": "s", "do": ["x = true"], "end": true},
        "c": {"situation": "t", "next": [{"if": "x", "to": "d"}, {"to": "b"}]}, "d": {"end": true})",
                                      R"(, "variables": {"x": {"type": "boolean", "start": false}},
        "situations": [{"id": "s", "title": "S", "theme": "t", "start": "b"}, {"id": "t", "title": "T", "theme": "t", "start": "c"}])");
    Rules rules(graph);
    SimulationWishes wishes;
    wishes.walks = 1000;
    wishes.length = [](auto) { return std::chrono::seconds(1); };
    const auto done = simulate(rules, wishes);
    CHECK(done.entered[graph->find("d")] > 100);
    CHECK(done.ended[graph->find("d")] == 0);
    CHECK(to_seconds(done.length.max) == 3);
}
