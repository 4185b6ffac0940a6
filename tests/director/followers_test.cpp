// Which films may follow a node, by every option.
#include "director/followers.h"

#include <doctest/doctest.h>

#include "director/candidate_weights.h"
#include "story/stories.h"

using namespace wissel;
using namespace wissel::director;

namespace {

const std::string kNodes = R"(
    "a": {"clip": {"file": "a.mp4"}, "choice": {"prompt": "?", "from": 1, "meanwhile": "play", "seconds": 2, "default": "y", "options": [
        {"id": "x", "text": "X", "to": "x", "if": "brave"},
        {"id": "y", "text": "Y", "to": "through"},
        {"id": "z", "text": "Z", "to": "card"}]}},
    "x": {"clip": {"file": "x.mp4", "in": 2}, "next": "end"},
    "through": {"next": "y"},
    "y": {"clip": {"file": "y.mp4"}, "next": [{"if": "brave", "to": "x"}, {"to": "end"}]},
    "card": {"end": true},
    "end": {"clip": {"file": "e.mp4"}, "end": true})";
const std::string kVariables = R"(, "variables": {"brave": {"type": "boolean", "start": false}})";

std::vector<Follower> after(const std::string& node) {
    const auto graph = test::graph_of(kNodes, kVariables);
    return followers(graph, graph->find(node), {"films", "nl"});
}

}  // namespace

TEST_CASE(
    "every option's film follows, whatever its condition, through nodes that show nothing, weighed as when played") {
    const auto list = after("a");
    REQUIRE(list.size() == 2);  // z leads to no film
    CHECK(list[0].by == "x");
    CHECK(list[0].to == "x");
    CHECK(list[0].source.path.ends_with("x.mp4"));
    CHECK(list[0].source.in == std::chrono::seconds(2));
    CHECK(list[0].weight == kOptionWeight);
    CHECK(list[1].by == "y");
    CHECK(list[1].to == "y");
    CHECK(list[1].weight == kOptionWeight + kDefaultBonus);
}

TEST_CASE("every next's film follows where nothing is chosen, and none an end") {
    const auto list = after("y");
    REQUIRE(list.size() == 2);
    CHECK(list[0].to == "x");
    CHECK(list[1].to == "end");
    CHECK(list[1].by.empty());
    CHECK(after("end").empty());
}
