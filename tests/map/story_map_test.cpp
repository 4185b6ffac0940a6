#include "map/story_map.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "map/map_words.h"
#include "story/stories.h"

using namespace wissel;
using namespace wissel::map;
using test::graph_of;

namespace {

const std::string kStory = R"({"format": 1, "id": "t", "title": "T", "languages": ["nl", "en"], "start": "a",
  "variables": {"trust": {"type": "integer", "start": 1, "min": 0, "max": 3}},
  "help": {"h": {"name": "Awel", "what": "w", "phone": "102"}},
  "nodes": {
    "a": {"title": "Begin", "choice": {"prompt": "?", "seconds": 5, "default": "quiet", "options": [
        {"id": "tell", "text": {"nl": "vertel", "en": "tell"}, "to": "b", "if": "trust >= 2"},
        {"id": "quiet", "text": "zwijg", "to": "b", "once": true},
        {"id": "wait", "text": "wacht", "to": "b"}]}},
    "b": {"outcome": {"response": "helps", "whose": "w", "why": "y", "reaction": "r", "help": ["h"]}, "do": ["trust += 1"],
          "next": [{"if": "trust > 1", "to": "c"}, {"to": "a"}]},
    "c": {"end": true}}})";

StoryMap sample(const char* variant = "nl") {
    const auto loaded = test::load_text(kStory);
    INFO(story::format_text(loaded.diagnostics));
    REQUIRE(loaded.graph);
    return make_story_map(*loaded.graph, variant);
}

}  // namespace

TEST_CASE("a map has each node, and each way between them as it is written") {
    const auto map = sample();
    REQUIRE(map.nodes.size() == 3);
    CHECK(map.nodes[0].start);
    CHECK(map.nodes[0].choice);
    CHECK(map.nodes[2].end);
    REQUIRE(map.edges.size() == 5);
    const auto& [tell, quiet, onward, back] = std::tie(map.edges[0], map.edges[1], map.edges[3], map.edges[4]);
    CHECK(tell.text == "vertel");
    CHECK(tell.condition == "trust >= 2");
    CHECK(quiet.by_default);
    CHECK(to_seconds(*quiet.limit) == 5);
    CHECK(quiet.once);
    CHECK(onward.way == Way::Next);
    CHECK(onward.condition == "trust > 1");
    CHECK(back.to == 0);
    CHECK(back.condition.empty());
}

TEST_CASE("a map speaks the language that is asked for, and else the story's") {
    CHECK(sample("en").edges[0].text == "tell");
    CHECK(sample("fr").edges[0].text == "vertel");
}

TEST_CASE("the words on a map say everything that decides where the story goes") {
    const auto map = sample();
    CHECK(words_of(map.nodes[0]) == std::vector<std::string>{"a", "Begin", "(start)"});
    CHECK(words_of(map.nodes[1]) == std::vector<std::string>{"b", "[helps]"});
    CHECK(words_of(map.edges[0]) == std::vector<std::string>{"vertel", "if trust >= 2"});
    CHECK(words_of(map.edges[1]) == std::vector<std::string>{"zwijg", "once", "by default after 5 s"});
}

TEST_CASE("long words are set in lines, letters counted and not bytes") {
    CHECK(wrapped("één twee drie vier", 8) == std::vector<std::string>{"één twee", "drie", "vier"});
    CHECK(wrapped("", 8).empty());
    CHECK(wrapped("woordvandertien", 8) == std::vector<std::string>{"woordvandertien"});
}

TEST_CASE("from a menu a way leads into each situation") {
    const auto graph = graph_of(R"("a": {"menu": true}, "b": {"situation": "s", "end": true}, "c": {"situation": "t", "end": true})",
                                R"(, "situations": [{"id": "s", "title": "S", "theme": "t", "start": "b"}, {"id": "t", "title": "T", "theme": "t", "start": "c"}])");
    const auto map = make_story_map(*graph, "nl");
    REQUIRE(map.edges.size() == 2);
    CHECK(map.edges[1].way == Way::Menu);
    CHECK(map.edges[1].text == "T");
    CHECK(map.nodes[2].group == std::size_t{1});
}
