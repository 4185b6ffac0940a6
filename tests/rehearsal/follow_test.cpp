// Written walks, and what they reach.
#include "rehearsal/coverage.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "rehearsal/walk_file.h"
#include "story/stories.h"
#include "support/root.h"

using namespace wissel;
using namespace wissel::rehearsal;
using test::kRoot;

namespace {

const std::string kNodes = R"("a": {"choice": {"prompt": "?", "seconds": 5, "default": "quiet", "options": [
        {"id": "tell", "text": "t", "to": "b"}, {"id": "quiet", "text": "t", "to": "c"}, {"id": "never", "text": "t", "to": "c", "if": "x"}]}},
    "b": {"outcome": {"response": "helps", "whose": "w", "why": "y", "reaction": "r"}, "next": "c"},
    "c": {"choice": {"prompt": "?", "options": [{"id": "on", "text": "t", "to": "d"}, {"id": "off", "text": "t", "to": "e"}]}},
    "d": {"end": true}, "e": {"end": true})";
const std::string kVariables = R"(, "variables": {"x": {"type": "boolean", "start": false}})";

Followed followed(const std::string& steps) {
    const auto graph = test::graph_of(kNodes, kVariables);
    const Items items(*graph);
    const auto walk = story::read_walk(steps);
    REQUIRE(walk.has_value());
    return follow(items, graph, *walk);
}

std::vector<std::string> met(const std::string& steps) {
    const auto graph = test::graph_of(kNodes, kVariables);
    const Items items(*graph);
    const auto done = followed(steps);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (done.met[i]) names.push_back(items.name(i));
    }
    return names;
}

std::string text_in(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("a walk is followed through cards, whether it leaves them by hand or not") {
    const std::vector<std::string> all = {"a", "b", "c", "d", "a.tell", "c.on"};
    CHECK(met("choose tell\ncontinue\nchoose on") == all);
    CHECK(met("choose tell\nchoose on") == all);
    CHECK(followed("choose tell\nchoose on").ended);
    CHECK(met("choose tell") == std::vector<std::string>{"a", "b", "a.tell"});  // the card is still open
}

TEST_CASE("a default by time-out is something else than the same option by hand") {
    CHECK(met("timeout") == std::vector<std::string>{"a", "c", "a.timeout"});
    CHECK(met("choose quiet") == std::vector<std::string>{"a", "c", "a.quiet"});
}

TEST_CASE("what was reached before going back counts") {
    CHECK(met("choose quiet\nchoose on\nback\nchoose off") == std::vector<std::string>{"a", "c", "d", "e", "a.quiet", "c.on", "c.off"});
}

TEST_CASE("a walk that no longer fits is followed as far as it goes, and its line is named") {
    const auto done = followed("# once\nchoose quiet\nchoose gone\nchoose on\n");
    REQUIRE(done.misfit);
    CHECK(done.misfit->line == 3);
    CHECK(done.misfit->step == "choose gone");
    CHECK(done.misfit->why == "it is not on offer; node 'c' offers: on, off");
    CHECK(followed("choose never").misfit->why == "it is not on offer; node 'a' offers: tell, quiet");
    CHECK(followed("choose quiet\ntimeout").misfit->line == 2);
    CHECK(followed("menu").misfit);
    CHECK(followed("situation s").misfit);
    CHECK(followed("judge red").misfit);
    CHECK(followed("continue").misfit);
    CHECK(followed("back").misfit->why == "there is nothing to go back to");
    CHECK(followed("choose quiet\nchoose on\nchoose on").misfit->why.find("come to an end") != std::string::npos);
}

TEST_CASE("a step into a circle without end is taken, and only the next one does not fit") {
    const auto loaded = test::load_text(test::story_of(R"("a": {"choice": {"prompt": "?", "options": [
        {"id": "p", "text": "t", "to": "b"}, {"id": "q", "text": "t", "to": "d"}]}}, "b": {"next": "c"}, "c": {"next": "b"}, "d": {"end": true})"));
    REQUIRE(loaded.graph);
    const Items items(*loaded.graph);
    CHECK_FALSE(follow(items, loaded.graph, *story::read_walk("choose p")).misfit);
    CHECK_FALSE(follow(items, loaded.graph, *story::read_walk("choose p\nback\nchoose q")).misfit);
    CHECK(follow(items, loaded.graph, *story::read_walk("choose p\nchoose q")).misfit->why.find("in a circle") != std::string::npos);
}

TEST_CASE("a walk without end is followed for a while and no longer") {
    std::string steps;
    for (int i = 0; i < 100'000; ++i) steps += "choose quiet\nback\n";
    const auto done = followed(steps);
    REQUIRE(done.misfit);
    CHECK(done.misfit->line == 2001);
}

TEST_CASE("a walk through a long circle is followed through a million nodes and no more") {
    std::string nodes = R"("a": {"choice": {"prompt": "?", "options": [{"id": "p", "text": "t", "to": "n0"}, {"id": "q", "text": "t", "to": "end"}]}}, "end": {"end": true})";
    constexpr int kLength = 4000;
    for (int i = 0; i < kLength; ++i) nodes += ", \"n" + std::to_string(i) + "\": {\"next\": \"" + (i + 1 < kLength ? "n" + std::to_string(i + 1) : "a") + "\"}";
    const auto graph = test::graph_of(nodes);
    const Items items(*graph);
    std::string steps;
    for (int i = 0; i < 1000; ++i) steps += "choose p\n";
    const auto done = follow(items, graph, *story::read_walk(steps));
    REQUIRE(done.misfit);
    CHECK(done.misfit->line > 240);
    CHECK(done.misfit->line < 260);
}

TEST_CASE("a walk can be taken as far as a node, or not if it does not come there") {
    const auto graph = test::graph_of(kNodes, kVariables);
    const Items items(*graph);
    const auto walk = *story::read_walk("choose tell\nchoose off");
    const auto at_c = walk_to(items, graph, walk, graph->find("c"), 7);
    REQUIRE(at_c);
    CHECK(at_c->node().id == "c");
    CHECK(at_c->walk().size() == 3);
    CHECK(at_c->seed() == 7);
    CHECK_FALSE(walk_to(items, graph, walk, graph->find("d"), 7));
    CHECK(walk_to(items, graph, {}, graph->start, 7)->walk().size() == 1);
}

TEST_CASE("the golden walks fit their story, and reach all that the demo's test says they do") {
    const auto folder = kRoot / "stories/he-het-is-oke";
    const auto loaded = story::load_story(folder, nullptr);
    REQUIRE(loaded.graph);
    const Items items(*loaded.graph);
    std::vector<NamedWalk> walks;
    for (const auto& entry : std::filesystem::directory_iterator(kRoot / "tests/playthroughs")) {
        if (entry.path().extension() != ".txt") continue;
        const auto text = walk_text(text_in(entry.path()));
        if (!is_of(text.story, folder)) continue;
        const auto walk = story::read_walk(text.steps);
        REQUIRE(walk.has_value());
        walks.push_back({entry.path().filename().string(), *walk});
    }
    const auto coverage = cover_by(walks, items, loaded.graph);
    CHECK(coverage.walks > 60);
    CHECK(coverage.misfits.empty());
    for (story::NodeIndex n = 0; n < loaded.graph->nodes.size(); ++n) CHECK_MESSAGE(coverage.met[items.node(n)] > 0, loaded.graph->nodes[n].id);
}

TEST_CASE("of a golden walk the steps are read, in their own lines; of what story it is, the folder's last parts say") {
    const auto text = walk_text("story: stories/x\r\nseed: 3\nchoose a\n---\nchoose b\n");
    CHECK(text.steps == "\n\nchoose a\n");
    CHECK(text.story == "stories/x");
    CHECK(is_of("stories/x", "/home/me/stories/x"));
    CHECK(is_of("stories/x/", "/home/me/stories/x"));
    CHECK_FALSE(is_of("stories/x", "/home/me/other/x"));
    CHECK_FALSE(is_of("stories/x", "x"));
}

TEST_CASE("each flag and response has the nodes whose outcome it is") {
    const auto graph = test::graph_of(kNodes, kVariables);
    const auto judgements = judgements_of(*graph);
    REQUIRE(judgements.size() >= 3);
    const auto& helps = judgements[judgements.size() - 3];
    CHECK(helps.word == "helps");
    CHECK(helps.nodes == std::vector<story::NodeIndex>{graph->find("b")});
}
