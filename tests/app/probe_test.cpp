// wissel probe as a whole: films and stories on disk, what is said, exit codes.
#include <doctest/doctest.h>

#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/commands/probe_command.h"
#include "app/footage/story_probe.h"
#include "support/clip_maker.h"

using namespace wissel;
using namespace wissel::app;
using namespace std::chrono_literals;
using State = director::FilmReadiness::State;

namespace {

struct Probed {
    Exit exit;
    std::string out;
    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

Probed probed(const std::vector<std::string>& names, bool json) {
    ProbeOptions options;
    options.names = names;
    options.size = {160, 96};
    options.json = json;
    std::ostringstream out, error;
    auto* const before = std::cout.rdbuf(out.rdbuf());
    auto* const error_before = std::cerr.rdbuf(error.rdbuf());
    const auto exit = probe_files(options);
    std::cout.rdbuf(before);
    std::cerr.rdbuf(error_before);
    return {exit, out.str()};
}

std::string make_plain_film(const test::TempFolder& folder, const std::string& name) {
    test::ClipSpec spec;
    spec.name = name;
    return test::make_clip(folder, spec);
}

void write_story_to_probe(const test::TempFolder& folder, const std::string& x, const std::string& meanwhile = R"("play")") {
    folder.write("story.json", R"({"format": 1, "id": "t", "title": "T", "languages": ["nl"], "start": "a", "nodes": {
        "a": {"clip": {"file": "a.mkv"}, "choice": {"prompt": "?", "from": 1, "meanwhile": )" + meanwhile +
                                   R"(, "options": [
            {"id": "x", "text": "X", "to": "x"}, {"id": "y", "text": "Y", "to": "y"}]}},
        "x": {"clip": {"file": ")" +
                                   x + R"("}, "end": true}, "y": {"clip": {"file": "b.mkv"}, "end": true}}})");
}

}  // namespace

TEST_CASE("a film is told as text and as JSON, with its speed on this machine") {
    const test::TempFolder folder;
    const auto film = make_plain_film(folder, "a.mkv");
    const auto text = probed({film}, false);
    CHECK(text.exit == Exit::Fine);
    for (const char* part :
         {"h264", "160x96", "30 pictures a second, constant", "flac, 48000 Hz, stereo", "ready in", "x real time"}) {
        CHECK_MESSAGE(text.out.find(part) != std::string::npos, part);
    }
    const auto json = probed({film}, true).json();
    const auto& clip = json.at("clips").at(0);
    CHECK(clip.at("picture").at("key_pictures") == 5);
    CHECK(clip.at("prime_seconds").at("runs") == 5);
    CHECK(clip.at("decode_speed").get<double>() > 0);
    CHECK(clip.at("whole") == true);
}

TEST_CASE("films that cannot be played are told with the reason, and the others all the same") {
    const test::TempFolder folder;
    const auto film = make_plain_film(folder, "a.mkv");
    folder.write("bad.mp4", "words");
    const auto text = probed({folder.file("bad.mp4"), film}, false);
    CHECK(text.exit == Exit::StoryMistakes);
    CHECK(text.out.find("is not a film") != std::string::npos);
    CHECK(text.out.find("h264") != std::string::npos);
    CHECK(probed({folder.file("gone.mp4")}, false).exit == Exit::WrongUsage);
}

TEST_CASE("a story is told with all its films, and when those of each option are ready") {
    const test::TempFolder folder;
    make_plain_film(folder, "a.mkv");
    make_plain_film(folder, "b.mkv");
    make_plain_film(folder, "c.mkv");
    write_story_to_probe(folder, "c.mkv");
    const auto told = probed({folder.path()}, true);
    CHECK(told.exit == Exit::Fine);
    const auto story = told.json().at("stories").at(0);
    CHECK(story.at("clips").size() == 3);
    REQUIRE(story.at("nodes").size() == 1);
    const auto& node = story.at("nodes").at(0);
    CHECK(node.at("node") == "a");
    CHECK(node.at("film_seconds").get<double>() == doctest::Approx(2).epsilon(0.01));
    CHECK(node.at("opens_seconds") == 1.0);
    const auto &x = node.at("ways").at(0), &y = node.at("ways").at(1);
    CHECK(x.at("option") == "x");
    CHECK(x.at("ready_after_seconds") == x.at("prime_seconds"));
    CHECK(y.at("ready_after_seconds").get<double>() ==
          doctest::Approx(x.at("prime_seconds").get<double>() + y.at("prime_seconds").get<double>()));
    CHECK(x.at("critical_seconds").get<double>() ==
          doctest::Approx(node.at("film_seconds").get<double>() - x.at("prime_seconds").get<double>()));
    CHECK(probed({folder.path()}, false).out.find("ready after") != std::string::npos);
}

TEST_CASE("a film that loops until somebody has chosen makes nothing late") {
    const test::TempFolder folder;
    make_plain_film(folder, "a.mkv");
    make_plain_film(folder, "b.mkv");
    write_story_to_probe(folder, "b.mkv", R"({"loop": [1, 1.5]})");
    const auto told = probed({folder.path()}, true).json();
    const auto& node = told.at("stories").at(0).at("nodes").at(0);
    CHECK(node.at("opens_seconds") == 1.0);
    for (const auto& way : node.at("ways")) {
        CHECK(way.at("state") == "primed");
        CHECK_FALSE(way.contains("critical_seconds"));
    }
}

TEST_CASE("a probe opens nothing outside the story's folder") {
    const test::TempFolder elsewhere, folder;
    const auto outside = make_plain_film(elsewhere, "secret.mkv");
    make_plain_film(folder, "a.mkv");
    make_plain_film(folder, "b.mkv");
    std::filesystem::create_symlink(outside, folder.file("link.mkv"));
    for (const std::string& name : {outside, std::string("link.mkv"), std::string("../secret.mkv")}) {
        write_story_to_probe(folder, name);
        const auto told = probed({folder.path()}, true);
        CHECK(told.exit == Exit::StoryMistakes);
        CHECK(told.json().at("stories").at(0).at("clips").empty());
        CHECK(told.out.find("outside-folder") != std::string::npos);
    }
}

TEST_CASE("a story with a film that cannot be played is told all the same") {
    const test::TempFolder folder;
    make_plain_film(folder, "a.mkv");
    make_plain_film(folder, "b.mkv");
    folder.write("x.mkv", "words");
    write_story_to_probe(folder, "x.mkv");
    const auto told = probed({folder.path()}, true);
    CHECK(told.exit == Exit::StoryMistakes);
    const auto ways = told.json().at("stories").at(0).at("nodes").at(0).at("ways");
    CHECK(ways.at(0).at("state") == "unplayable");
    CHECK(ways.at(1).at("state") == "primed");
}

TEST_CASE("an author is warned where films are not ready in time, and where nobody would notice is not") {
    NodeTiming node;
    node.length = 2s;
    node.opens = 1s;
    node.ways = {{"x", "x", {{}, State::Primed, 300ms, 1200ms, 1700ms}}};
    CHECK(warnings_for(node).empty());
    node.ways[0].film.ready_after = 1500ms;
    auto warnings = warnings_for(node);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].find("opens after 1.00 s, but 'x' is ready only after 1.50 s") != std::string::npos);
    node.ways[0].film.ready_after = 2500ms;
    CHECK(warnings_for(node).size() == 2);  // and the film is over before
    node.waits = true;
    CHECK(warnings_for(node).size() == 1);  // which its author wants to be seen
    node.ways = {{"", "n", {{}, State::NoRoom, 300ms, {}, 1700ms}},
                 {"z", "z", {{}, State::Unplayable, {}, {}, std::nullopt}}};
    warnings = warnings_for(node);
    REQUIRE(warnings.size() == 2);
    CHECK(warnings[0].find("no memory") != std::string::npos);
    CHECK(warnings[1].find("cannot be played") != std::string::npos);
}
