// wissel coverage as a whole: what it says, of what it is given, and what it leaves alone.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/footage/film_lengths.h"
#include "app/run.h"
#include "base/plain_line.h"
#include "story/io/load_story.h"
#include "support/clip_maker.h"
#include "support/text.h"

using namespace wissel;
using test::has;

namespace {

constexpr const char* kStory = R"({"format": 1, "id": "t", "title": "The door", "languages": ["en"], "start": "a",
  "variables": {"x": {"type": "boolean", "start": false}}, "nodes": {
    "a": {"choice": {"prompt": "?", "seconds": 5, "default": "quiet", "options": [
        {"id": "tell", "text": "t", "to": "b", "do": ["x = true"]}, {"id": "quiet", "text": "t", "to": "c"}]}},
    "b": {"outcome": {"response": "helps", "whose": "w", "why": "y", "reaction": "r"}, "next": "c"},
    "c": {"choice": {"prompt": "?", "options": [{"id": "on", "text": "t", "to": "d"}, {"id": "off", "text": "t", "to": "e", "if": "x"},
        {"id": "no", "text": "t", "to": "e", "if": "x and visits('c') > 1"}]}},
    "d": {"end": true}, "e": {"end": true}}})";

struct Said {
    int exit;
    std::string out, error;
};

Said coverage(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"wissel", "coverage"});
    std::vector<const char*> argv;
    for (const auto& argument : arguments) argv.push_back(argument.c_str());
    std::ostringstream out, error;
    auto* const before = std::cout.rdbuf(out.rdbuf());
    auto* const error_before = std::cerr.rdbuf(error.rdbuf());
    const auto exit = app::run(static_cast<int>(argv.size()), argv.data());
    std::cout.rdbuf(before);
    std::cerr.rdbuf(error_before);
    return {exit, out.str(), error.str()};
}

}  // namespace

TEST_CASE("what no recorded walk reaches is said first, with what cannot be reached at all") {
    const test::TempFolder folder;
    folder.write("story.json", kStory);
    folder.write("walks/one.walk", "choose quiet\nchoose on\n");
    const auto said = coverage({folder.path(), "--walks", folder.file("walks")});
    INFO(said.out);
    CHECK(said.exit == 0);
    CHECK(has(said.out, "1 walk\n"));
    CHECK(has(said.out, "2 of 5"));  // options
    CHECK(has(said.out, "cannot be met: no"));
    CHECK(said.out.find("Not reached by any walk") < said.out.find("at random"));
    CHECK(has(said.out, "c.no"));
}

TEST_CASE("a walk that no longer fits is named with its line, and one that cannot be read does not stop the others") {
    const test::TempFolder folder;
    folder.write("story.json", kStory);
    folder.write("walks/a.walk", "choose quiet\nchoose gone\n");
    folder.write("walks/b.walk", std::string("\x00\x01\xff\x1b[2J", 7));
    folder.write("walks/c.txt", std::string(2U << 20U, 'x'));
    folder.write("walks/d.walk", "\x1b[2J\xff\n");
    folder.write("walks/e.walk", "");
    folder.write("walks/f.md", "no walk at all");
    std::filesystem::create_directory(folder.file("walks/g.walk"));
    const auto said = coverage({folder.path(), "--walks", folder.file("walks"), "--simulate", "10"});
    CHECK(said.exit == 1);
    CHECK(has(said.out, "a.walk:2: choose gone: it is not on offer; node 'c' offers: on"));
    CHECK(has(said.error, "b.walk: this is no text"));
    CHECK(has(said.error, "c.txt: this file is too large"));
    CHECK(has(said.error, "d.walk: line 1"));
    CHECK_FALSE(has(said.error + said.out, "\x1b"));
    CHECK(nlohmann::json::parse(coverage({folder.path(), "--walks", folder.file("walks"), "--format", "json"}).out)["walks"]["not_read"].size() == 3);
}

TEST_CASE("what others wrote moves no cursor") {
    CHECK(without_controls("a\x1b[2J\xC2\x9B" "31mé\n", '?') == "a?[2J?31mé?");
    CHECK(without_controls("a\nb\x7f", '?', '\n') == "a\nb?");
}

TEST_CASE("where no walks are named, those beside the story count") {
    const test::TempFolder folder;
    folder.write("story.json", kStory);
    CHECK_FALSE(has(coverage({folder.path(), "--simulate", "0"}).out, "1 walk\n"));
    folder.write("walks-mine/one.walk", "choose quiet\nchoose on\n");
    CHECK(has(coverage({folder.path(), "--simulate", "0"}).out, "1 walk\n"));
}

TEST_CASE("without a story, or walks, of that name, nothing is reported") {
    const test::TempFolder folder;
    CHECK(coverage({folder.path()}).exit == 1);
    folder.write("story.json", kStory);
    CHECK(coverage({folder.path(), "--walks", folder.file("none")}).exit == 2);
    CHECK(coverage({folder.path(), "--walks", ""}).exit == 2);
    CHECK(coverage({folder.path(), "--simulate", "many"}).exit == 2);
    CHECK(coverage({folder.path(), "--simulate", "99999999999"}).exit == 2);
    CHECK(coverage({folder.path(), "--seed", "-1"}).exit == 2);
    std::filesystem::create_directory(folder.file("empty"));
    CHECK(has(coverage({folder.path(), "--walks", folder.file("empty")}).error, "there is no walk in"));
}

TEST_CASE("walks that are written are read again and reach everything; none is ever overwritten") {
    const test::TempFolder folder;
    folder.write("story.json", kStory);
    const auto walks = folder.file("new/walks");
    CHECK(coverage({folder.path(), "--write", walks}).exit == 0);
    const auto said = coverage({folder.path(), "--walks", walks, "--simulate", "0"});
    CHECK(said.exit == 0);
    CHECK(has(said.out, "4 of 5"));
    CHECK_FALSE(has(said.out, "at random"));
    const auto again = coverage({folder.path(), "--write", walks});
    CHECK(again.exit == 3);
    CHECK(has(again.error, "is there already"));
    folder.write("file", "");
    CHECK(coverage({folder.path(), "--write", folder.file("file")}).exit == 3);
}

TEST_CASE("a film is as long as its clip from in to out point, and as its words take to read while there is none") {
    const test::TempFolder folder;
    test::ClipSpec spec;
    spec.name = "a.mkv";
    spec.frames = 60;
    test::make_clip(folder, spec);
    folder.write("story.json", R"({"format": 1, "id": "t", "title": "T", "languages": ["en"], "start": "a", "nodes": {
        "a": {"clip": {"file": "a.mkv", "in": 0.5, "out": 1.5}, "next": "b"}, "b": {"clip": {"file": "none.mp4"}, "title": "Three words here", "next": "c"},
        "c": {"title": "One two three four five six", "end": true}}})");
    const auto loaded = story::load_story(folder.path(), nullptr);
    REQUIRE(loaded.graph);
    app::FilmLengths lengths(*loaded.graph, loaded.folder);
    CHECK(to_seconds(lengths.of(0)) == doctest::Approx(1));
    CHECK(to_seconds(lengths.of(1)) == doctest::Approx(2 + 16.0 / 13));
    CHECK(to_seconds(lengths.of(2)) == doctest::Approx(2 + 27.0 / 13));
    CHECK(lengths.filmed() == 1);
}
