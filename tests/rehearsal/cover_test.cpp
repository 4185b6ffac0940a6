#include "rehearsal/cover.h"

#include <algorithm>
#include <ctime>
#include <filesystem>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "circle_story.h"
#include "rehearsal/follow.h"
#include "rehearsal/simulation.h"
#include "rehearsal/walk_file.h"
#include "story/stories.h"
#include "support/root.h"

using namespace wissel;
using namespace wissel::rehearsal;
using test::kRoot;

namespace {

std::shared_ptr<const story::StoryGraph> graph_in(const std::string& story) {
    const auto loaded = story::load_story(kRoot / story, nullptr);
    REQUIRE(loaded.graph);
    return loaded.graph;
}

std::vector<std::string> names(const Items& items, const std::vector<std::size_t>& list) {
    std::vector<std::string> names;
    for (const auto item : list) names.push_back(items.name(item));
    return names;
}

// Read back from what is written, each walk is walked by a session, and together they reach all but what is left.
void check_walks(const Rules& rules, const std::shared_ptr<const story::StoryGraph>& graph, const Cover& cover) {
    std::vector<bool> covered(rules.items().size(), false);
    for (const auto& walk : cover.walks) {
        const auto read = story::read_walk(file_text_of(walk, rules.items()));
        REQUIRE(read.has_value());
        const auto followed = follow(rules.items(), graph, *read);
        const auto trouble = followed.misfit ? followed.misfit->step + ": " + followed.misfit->why : "";
        CHECK_MESSAGE(trouble.empty(), trouble);
        for (std::size_t i = 0; i < covered.size(); ++i) covered[i] = covered[i] || followed.met[i];
    }
    for (const auto item : cover.left) CHECK_FALSE(covered[item]);
    CHECK(std::ranges::count(covered, false) == std::ssize(cover.left));
}

std::string lock(int number) {
    return fmt::format(R"("k{0}": {{"choice": {{"prompt": "?", "options": [{{"id": "turn", "text": "t", "to": "k{1}", "do": ["a{0} = true"]}},
        {{"id": "leave", "text": "t", "to": "k{1}"}}, {{"id": "loose", "text": "t", "to": "k{1}", "do": ["a{2} = false"]}}]}}}})", number, number + 1,
                       number / 2);
}

}  // namespace

TEST_CASE("the walks made for a story cover all its options, time-outs and nodes, and fit it") {
    for (const std::string story : {"stories/examples/choices", "stories/examples/menu", "stories/examples/outcomes", "stories/examples/parcel",
                                    "stories/examples/variables", "tests/stories/valid/evening"}) {
        INFO(story);
        const auto graph = graph_in(story);
        Rules rules(graph);
        const auto cover = find_cover(rules, graph, {});
        check_walks(rules, graph, cover);
        CHECK(fmt::format("{}", fmt::join(names(rules.items(), cover.left), " ")) == "");
        for (const auto& walk : cover.walks) CHECK(walk.ended);
    }
}

TEST_CASE("what no walk can meet is said to be so if all states were looked at") {
    const auto graph = test::graph_of(R"("a": {"choice": {"prompt": "?", "options": [
        {"id": "p", "text": "t", "to": "b", "do": ["x = true"]}, {"id": "q", "text": "t", "to": "b", "do": ["y = true"]}]}},
      "b": {"choice": {"prompt": "?", "options": [{"id": "on", "text": "t", "to": "c"}, {"id": "both", "text": "t", "to": "d", "if": "x and y"}]}},
      "c": {"end": true}, "d": {"end": true})",
                                      R"(, "variables": {"x": {"type": "boolean", "start": false}, "y": {"type": "boolean", "start": false}})");
    Rules rules(graph);
    const auto cover = find_cover(rules, graph, {});
    CHECK(cover.walks.size() == 2);
    CHECK(names(rules.items(), cover.left) == std::vector<std::string>{"d", "b.both"});
    CHECK(cover.proven);
}

TEST_CASE("a number without bounds is never said to be impossible, only not found") {
    const auto graph = test::graph_of(R"("a": {"choice": {"prompt": "?", "options": [
        {"id": "more", "text": "t", "to": "a", "do": ["n += 1"]}, {"id": "out", "text": "t", "to": "c"},
        {"id": "far", "text": "t", "to": "c", "if": "n == 1000000"}]}}, "c": {"end": true})",
                                      R"(, "variables": {"n": {"type": "integer", "start": 0}})");
    Rules rules(graph);
    const auto cover = find_cover(rules, graph, {});
    CHECK(names(rules.items(), cover.left) == std::vector<std::string>{"a.far"});
    CHECK_FALSE(cover.proven);
    CHECK(cover.states > 1000);
}

// Twenty keys in a row, each easily lost again: one walk at random in millions has all of them.
TEST_CASE("what asks for much at once is found by a search, not by chance") {
    std::string nodes = R"("a": {"next": "k0"})", variables, wish;
    for (int i = 0; i < 20; ++i) {
        nodes += ", " + lock(i);
        variables += fmt::format(R"({}"a{}": {{"type": "boolean", "start": false}})", i == 0 ? "" : ", ", i);
        if (i >= 10) wish += fmt::format("{}a{}", i == 10 ? "" : " and ", i);
    }
    nodes += fmt::format(R"(, "k20": {{"choice": {{"prompt": "?", "options": [{{"id": "in", "text": "t", "to": "z", "if": "{}"}},
        {{"id": "home", "text": "t", "to": "z"}}]}}}}, "z": {{"end": true}})", wish);
    const auto graph = test::graph_of(nodes, ", \"variables\": {" + variables + "}");
    Rules rules(graph);
    const auto cover = find_cover(rules, graph, {});
    CHECK(cover.left.empty());
    check_walks(rules, graph, cover);
}

TEST_CASE("what only comes after another end, through the menu again, is found") {
    const auto graph = test::graph_of(R"("a": {"menu": true}, "b": {"situation": "s", "do": ["x = true"], "end": true},
        "c": {"situation": "t", "next": [{"if": "x", "to": "d"}, {"to": "b"}]}, "d": {"end": true})",
                                      R"(, "variables": {"x": {"type": "boolean", "start": false}},
        "situations": [{"id": "s", "title": "S", "theme": "t", "start": "b"}, {"id": "t", "title": "T", "theme": "t", "start": "c"}])");
    Rules rules(graph);
    const auto cover = find_cover(rules, graph, {});
    CHECK(cover.left.empty());
    check_walks(rules, graph, cover);
}

TEST_CASE("on a circle of 238 nodes with 1300 ways, all that can be taken is covered") {
    const test::CircleStory story;
    const auto loaded = test::load_text(story.text());
    REQUIRE(loaded.graph);
    const auto& graph = loaded.graph;
    std::size_t ways = 0, choices = 0;
    for (const auto& node : graph->nodes) {
        ways += node.next.size() + (node.choice ? node.choice->options.size() : 0);
        choices += node.choice ? 1U : 0U;
    }
    CHECK(graph->nodes.size() == 250);
    CHECK(choices == 174);
    CHECK(ways >= 1200);
    CHECK(story.ring() == 238);
    const auto begun = std::clock();  // of the processor: other programs do not count
    Rules rules(graph);
    const auto cover = find_cover(rules, graph, {});
    const auto covered = std::clock();
    const auto done = simulate(rules, {});
    const auto simulated = std::clock();
    const auto milliseconds = [](std::clock_t time) { return time * 1000 / CLOCKS_PER_SEC; };
    MESSAGE(fmt::format("{} ways, {} items: {} walks in {} ms, {} left after {} states: {}; 10,000 random walks in {} ms, {} cut off", ways,
                        rules.items().size(), cover.walks.size(), milliseconds(covered - begun), cover.left.size(), cover.states,
                        fmt::join(names(rules.items(), cover.left), " "), milliseconds(simulated - covered), done.cut_off));
    check_walks(rules, graph, cover);
    CHECK(cover.left.size() < 30);
}

TEST_CASE("files are named after what only their walk covers") {
    const auto graph = graph_in("stories/examples/parcel");
    Rules rules(graph);
    const auto cover = find_cover(rules, graph, {});
    std::set<std::string> files;
    for (const auto& walk : cover.walks) files.insert(file_name_of(walk, rules.items()));
    CHECK(files.size() == cover.walks.size());
    CHECK(std::ranges::all_of(files, [](const auto& name) { return name.ends_with(".walk"); }));
}
