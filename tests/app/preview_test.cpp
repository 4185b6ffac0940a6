// What the author's window rests on: reading a story again when it is saved, and walks that are kept.
#include <filesystem>

#include <doctest/doctest.h>

#include "app/preview/desk_texts.h"
#include "app/preview/story_editions.h"
#include "app/preview/way_to.h"
#include "platform/author_editor.h"
#include "story/stories.h"
#include "support/notice.h"

using namespace wissel;
using namespace wissel::app;

namespace {

std::string story_saying(const std::string& title, const std::string& to = "b") {
    return test::story_of(R"("a": {"choice": {"prompt": "?", "options": [{"id": "p", "text": ")" + title + R"(", "to": ")" + to +
                          R"("}, {"id": "q", "text": "Q", "to": "b"}]}}, "b": {"end": true})");
}

class Editions {
public:
    Editions() : editions(folder.path(), "", [this] { notice_.note(); }) {}

    // What is wrong comes first, the map after it.
    static bool is_whole(const Edition& edition) { return !edition.graph || edition.drawing; }

    // The next edition for which this holds.
    template <class Wanted>
    Edition wait_for(Wanted wanted) {
        return *notice_.wait_for([this] { return editions.take(); }, [&](const Edition& edition) { return is_whole(edition) && wanted(edition); });
    }

    test::TempFolder folder;
    const std::string saved_as = folder.write("story.json", story_saying("one"));

private:
    test::Notice notice_;

public:
    StoryEditions editions;
};

std::string option_in(const Edition& edition) { return edition.drawing->map.edges.at(0).text; }

}  // namespace

TEST_CASE("a story that is saved is read again, with its map; one that is broken comes without") {
    Editions desk;
    CHECK(option_in(desk.wait_for([](const Edition& e) { return e.graph != nullptr; })) == "one");
    desk.folder.write("story.json", story_saying("another"));
    const auto second = desk.wait_for([](const Edition& e) { return e.graph && option_in(e) == "another"; });
    CHECK(second.drawing->layout.has_value());
    CHECK(second.node_places.at(1).begin.line > 0);
    desk.folder.write("story.json", story_saying("broken", "nowhere"));
    const auto broken = desk.wait_for([](const Edition& e) { return !e.graph; });
    REQUIRE_FALSE(broken.diagnostics.empty());
    CHECK(broken.diagnostics.front().code == "unknown-target");
    desk.folder.write("story.json", story_saying("mended"));
    desk.wait_for([](const Edition& e) { return e.graph && option_in(e) == "mended"; });
}

TEST_CASE("of a story that could never be read yet each file is watched, and a mend in any of them is seen") {
    Editions desk;
    desk.folder.write("parts/b.json", R"({"nodes": {"b": {"end": tru}}})");
    desk.folder.write("story.json", test::story_of(R"("a": {"next": "b"})", R"(, "parts": ["parts/b.json"])"));
    desk.wait_for([](const Edition& e) { return !e.graph; });
    desk.folder.write("parts/b.json", R"({"nodes": {"b": {"end": true}}})");
    CHECK(desk.wait_for([](const Edition& e) { return e.graph != nullptr && e.graph->nodes.size() == 2; }).graph->nodes[1].id == "b");
}

TEST_CASE("a map in another language is one of the same story, and no new edition") {
    Editions desk;
    auto story = story_saying("Hallo");
    story.replace(story.find("[\"nl\"]"), 6, R"(["nl", "fr"])");
    story.replace(story.find("\"Hallo\""), 7, R"({"nl": "Hallo", "fr": "Salut"})");
    desk.folder.write("story.json", story);
    const auto dutch = desk.wait_for([](const Edition& e) { return e.graph && option_in(e) == "Hallo"; });
    desk.editions.set_language("fr");
    const auto french = desk.wait_for([](const Edition& e) { return e.graph && option_in(e) == "Salut"; });
    CHECK(french.number == dutch.number);
}

TEST_CASE("a clip that comes or goes is noticed, though the story stays as it is") {
    Editions desk;
    const auto with_clip = test::story_of(R"("a": {"clip": {"file": "a.mp4"}, "end": true})");
    desk.folder.write("story.json", with_clip);
    desk.wait_for([](const Edition& e) { return e.deep && e.graph->nodes.size() == 1; });
    desk.folder.write("a.mp4", "no film");
    CHECK(desk.wait_for([](const Edition& e) { return e.media_changed; }).graph != nullptr);
}

TEST_CASE("a walk to a node is one that a viewer could take") {
    const auto graph = test::graph_of(R"("a": {"choice": {"prompt": "?", "options": [{"id": "p", "text": "P", "to": "b", "do": ["trust += 1"]}, {"id": "q", "text": "Q", "to": "b"}]}},
        "b": {"next": [{"if": "trust >= 1", "to": "c"}, {"to": "d"}]}, "c": {"end": true}, "d": {"end": true})",
                                      R"(, "variables": {"trust": {"type": "integer", "start": 0, "min": 0, "max": 3}})");
    const auto walked = way_to(graph, graph->find("c"), 1);
    REQUIRE(walked);
    CHECK(walked->node().id == "c");
    CHECK(std::get<std::int64_t>(walked->value(0)) == 1);
    REQUIRE(walked->walk().size() == 3);
    CHECK(walked->walk()[0].chosen == std::size_t{0});
}

TEST_CASE("a node behind a circle that a counter ends is reached, though nothing was asked on the way") {
    const auto graph = test::graph_of(R"("a": {"do": ["n += 1"], "next": [{"if": "n < 10", "to": "b"}, {"to": "c"}]}, "b": {"next": "a"}, "c": {"next": "e"}, "e": {"end": true})",
                                      R"(, "variables": {"n": {"type": "integer", "start": 0, "min": 0, "max": 10}})");
    const auto walked = way_to(graph, graph->find("c"), 1);
    REQUIRE(walked);
    CHECK(std::get<std::int64_t>(walked->value(0)) == 10);
}

TEST_CASE("every node of the demo is reached by a real walk") {
    const auto loaded = story::load_story(std::string(WISSEL_SOURCE_DIR) + "/stories/he-het-is-oke", nullptr);
    REQUIRE(loaded.graph);
    std::vector<std::string> missed;
    for (story::NodeIndex i = 0; i < loaded.graph->nodes.size(); i += 5) {
        if (!way_to(loaded.graph, i, 1)) missed.push_back(loaded.graph->nodes[i].id);
    }
    CHECK(missed == std::vector<std::string>());
}

TEST_CASE("a problem belongs to the node in whose lines it stands") {
    const std::vector<story::Extent> places = {{{"/s/story.json", 5, 1}, {"/s/story.json", 8, 3}}, {{"/s/story.json", 9, 1}, {"/s/story.json", 12, 3}},
                                               {{"/s/parts/x.json", 3, 1}, {"/s/parts/x.json", 4, 3}}};
    const story::Diagnostics found = {{"a", story::Severity::Error, {"/s/story.json", 8, 2}, "m", "h"}, {"b", story::Severity::Warning, {"/s/story.json", 2, 1}, "m", ""},
                                      {"c", story::Severity::Error, {"/s/parts/x.json", 3, 4}, "m", ""}, {"d", story::Severity::Error, {"/s/story.json", 0, 0}, "m", ""},
                                      {"e", story::Severity::Error, {"/s/story.json", 15, 0}, "m", ""}};
    const auto rows = problem_rows(found, places, "/s");
    CHECK(rows[0].node == std::size_t{0});
    CHECK(rows[0].place == "story.json:8:2");
    CHECK_FALSE(rows[1].node);
    CHECK(rows[2].node == std::size_t{2});
    CHECK(rows[2].place == "parts/x.json:3:4");
    CHECK(rows[3].place == "story.json");
    CHECK_FALSE(rows[4].node);  // after the last node: of the situations, say
}

TEST_CASE("an editor is told of the line in its own way, and no shell reads the file's name") {
    using Words = std::vector<std::string>;
    using platform::editor_command;
    CHECK(editor_command("gedit", "a b.json", 7) == Words{"gedit", "+7", "a b.json"});
    CHECK(editor_command("/usr/bin/code --wait", "$(x).json", 7) == Words{"/usr/bin/code", "--wait", "-g", "$(x).json:7"});
    CHECK(editor_command("kate", "a", 7) == Words{"kate", "-l", "7", "a"});
    CHECK(editor_command("vim", "a", 0) == Words{"x-terminal-emulator", "-e", "vim", "+1", "a"});
    CHECK(editor_command("my-editor --at={line} {file}", "{line}", 7) == Words{"my-editor", "--at=7", "{line}"});
    CHECK(editor_command("emacsclient -a \"\" 'my dir/x' a\\ b", "f", 7) == Words{"emacsclient", "-a", "", "my dir/x", "a b", "+7", "f"});
    CHECK(editor_command("sensible-editor", "f", 7) == Words{"x-terminal-emulator", "-e", "sensible-editor", "+7", "f"});
    CHECK(editor_command("", "a", 1).empty());
    CHECK_FALSE(platform::open_in_editor("no-such-editor-here", "a", 1).has_value());
}
