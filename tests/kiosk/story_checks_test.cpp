#include "kiosk/story_checks.h"

#include <doctest/doctest.h>

using namespace wissel;
using namespace wissel::kiosk;

namespace {

using Graph = std::shared_ptr<const story::StoryGraph>;
using Languages = std::vector<std::string>;

Graph graph_in(const std::string& id, const Languages& languages, const Languages& levels = {}) {
    auto graph = std::make_shared<story::StoryGraph>();
    graph->id = id;
    graph->languages = languages;
    graph->levels = levels;
    graph->content_note = story::Text(languages[0], "note");
    graph->calm_help = {0};
    return graph;
}

Config config_of(std::size_t stories) {
    Config config;
    for (std::size_t i = 0; i < stories; ++i) config.stories.emplace_back().folder = "s" + std::to_string(i);
    return config;
}

Languages codes_of(const Config& config, const std::vector<Graph>& graphs) {
    Languages codes;
    for (const auto& d : check_stories(config, ConfigPlaces("k.toml"), graphs)) codes.push_back(d.code);
    return codes;
}

}  // namespace

TEST_CASE(
    "visitors are asked in the languages that all stories have, in the order of the first; levels are languages, too") {
    const std::vector<Graph> graphs = {graph_in("a", {"nl", "fr", "en"}, {"nl-easy"}),
                                       graph_in("b", {"fr", "nl"}, {"nl-easy"})};
    auto config = config_of(2);
    CHECK(offered_languages(config, graphs) == Languages{"nl", "nl-easy", "fr"});
    config.stories[0].languages = {"nl-easy", "fr"};
    CHECK(offered_languages(config, graphs) == Languages{"nl-easy", "fr"});
    config.round.languages = {"en", "nl", "fr"};
    CHECK(offered_languages(config, graphs) == Languages{"nl", "fr"});
    CHECK(codes_of(config, graphs) == Languages{"unknown-language", "missing-language"});  // en in none, nl in the first
}

TEST_CASE("a story without an easier level is seen in its language by who has taken the level, and takes the level from nobody") {
    const std::vector<Graph> graphs = {graph_in("plain", {"nl", "fr"}), graph_in("easy", {"nl", "en", "fr"}, {"nl-easy"})};
    auto config = config_of(2);
    CHECK(offered_languages(config, graphs) == Languages{"nl", "nl-easy", "fr"});
    CHECK(speaks({"nl", "fr"}, "nl-easy"));
    CHECK_FALSE(speaks({"nl-easy"}, "nl"));
    CHECK(spoken({"nl", "fr"}, "nl-easy") == "nl");
    CHECK(spoken({"nl", "nl-easy"}, "nl-easy") == "nl-easy");
    config.round.languages = {"nl", "nl-easy"};
    CHECK(codes_of(config, graphs).empty());
}

TEST_CASE("ages are those of the story, and leave something to choose") {
    auto graph = graph_in("a", {"nl"});
    auto story = std::make_shared<story::StoryGraph>(*graph);
    story->ages = {{"12-14", {}}, {"15-17", {}}};
    story->situations.resize(1);
    story->situations[0].age = 0;
    auto config = config_of(1);
    config.stories[0].excerpt.ages = {"12-14"};
    CHECK(codes_of(config, {story}).empty());
    config.stories[0].excerpt.ages = {"12-41"};
    CHECK(codes_of(config, {story}) == Languages{"unknown-age", "unknown-age"});
    config.stories[0].excerpt.ages = {"15-17"};
    CHECK(codes_of(config, {story}) == Languages{"unknown-age"});
}

TEST_CASE("a story begins with a piece that it has") {
    auto story = std::make_shared<story::StoryGraph>(*graph_in("a", {"nl"}));
    story->nodes.resize(1);
    story->by_id = {{"menu", 0}};
    auto config = config_of(1);
    config.stories[0].excerpt.start = "menu";
    CHECK(codes_of(config, {story}).empty());
    config.stories[0].excerpt.start = "menus";
    CHECK(codes_of(config, {story}) == Languages{"unknown-node"});
}

TEST_CASE("a story that cannot be read is passed over") {
    auto config = config_of(2);
    const std::vector<Graph> graphs = {nullptr, graph_in("b", {"nl"})};
    CHECK(offered_languages(config, graphs) == Languages{"nl"});
    config.round.languages = {"nl", "fr"};
    CHECK(codes_of(config, graphs).empty());
    CHECK(codes_of(config, {nullptr, nullptr}).empty());
    CHECK(offered_languages(config, {}).empty());
}

TEST_CASE(
    "a text for visitors is missed in a language that is offered, unless it is one for all or its language has it") {
    auto config = config_of(1);
    const std::vector<Graph> graphs = {graph_in("a", {"nl", "fr"}, {"nl-easy"})};
    config.attract.call = Text("", "Touch");
    CHECK(codes_of(config, graphs).empty());
    config.attract.call = Text("nl", "Raak aan");
    CHECK(codes_of(config, graphs) == Languages{"missing-translation"});
    config.attract.call.set("fr", "Touchez");
    CHECK(codes_of(config, graphs).empty());
}

TEST_CASE("stories whose figures would be one, or that leave visitors alone, are named") {
    auto bare = std::make_shared<story::StoryGraph>(*graph_in("a", {"nl"}));
    bare->content_note = {};
    bare->calm_help.clear();
    CHECK(codes_of(config_of(2), {graph_in("a", {"nl"}), bare}) ==
          Languages{"same-story", "no-content-note", "no-help-lines"});
}
