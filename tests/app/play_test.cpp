// The program as a whole, off screen: stories on disk, command lines, exit codes, what is said, what is recorded.
#include <csignal>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <sstream>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/ran.h"
#include "av/probe.h"
#include "recorded.h"
#include "story/stories.h"
#include "support/clip_maker.h"
#include "support/content.h"
#include "support/temp_folder.h"

using namespace wissel;
using test::make_film;
using test::story_of;
using test::TempFolder;
using test::wissel_with;

namespace {

std::vector<nlohmann::json> lines_in(const std::string& path) {
    std::vector<nlohmann::json> lines;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
    return lines;
}

std::vector<std::string> events_in(const std::string& log) {
    std::vector<std::string> events;
    for (const auto& line : lines_in(log)) events.push_back(line.at("event"));
    return events;
}

bool holds(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

const std::string kTwoClips = R"("a": {"clip": {"file": "a.mkv"}, "choice": {"prompt": "?", "options": [
    {"id": "on", "text": "On", "to": "b"}, {"id": "stop", "text": "Stop", "to": "b"}]}}, "b": {"clip": {"file": "b.mkv"}, "end": true})";

// A story in this folder, with its films.
void write_two_clips(const TempFolder& folder) {
    make_film(folder, "a.mkv", 1, 15);
    make_film(folder, "b.mkv", 2, 15);
    folder.write("story.json", story_of(kTwoClips));
}

}  // namespace

TEST_CASE("a walk is recorded to a film of the asked size, with a contact sheet, and logged") {
    const TempFolder folder;
    write_two_clips(folder);
    const auto film = folder.file("out.mp4"), log = folder.file("log.jsonl");
    const auto ran = wissel_with({"play", folder.path(), "--walk", "on", "--record", film, "--log", log, "--size", "320x180", "--seed", "1"});
    INFO(ran.error);
    REQUIRE(ran.exit == 0);
    CHECK(ran.out.find(film) != std::string::npos);
    CHECK(ran.out.find(folder.file("out.png")) != std::string::npos);
    const auto info = av::probe(film);
    REQUIRE(info.has_value());
    CHECK(info->size == av::PixelSize{320, 180});
    CHECK(info->has_sound);
    const auto sheet = av::probe(folder.file("out.png"));
    REQUIRE(sheet.has_value());
    CHECK(sheet->is_still);
    const auto events = events_in(log);
    for (const char* event : {"node", "offered", "chosen", "seam", "ended"}) CHECK_MESSAGE(holds(events, event), event);
    for (const auto& line : lines_in(log)) {
        if (line.at("event") != "seam") continue;
        CHECK(line.at("picture_gap_ms").get<double>() <= 34);
        CHECK(line.at("sound_gap_samples") == 0);
        CHECK(line.at("late") == false);
    }
}

TEST_CASE("a clip that cannot be played becomes a slate with the reason, and the story goes on to its end") {
    const TempFolder folder;
    folder.write("a.mkv", "This is not a film.");
    make_film(folder, "b.mkv", 2, 15);
    folder.write("story.json", story_of(R"("a": {"clip": {"file": "a.mkv"}, "next": "b"}, "b": {"clip": {"file": "b.mkv"}, "next": "c"},
        "c": {"clip": {"file": "gone.mp4"}, "next": "d"}, "d": {"end": true})"));
    const auto log = folder.file("log.jsonl");
    const auto ran = wissel_with({"play", folder.path(), "--walk", "", "--record", folder.file("o.mp4"), "--log", log, "--size", "320x180"});
    CHECK(ran.exit == 2);  // an empty walk is none
    const auto walked = wissel_with({"play", folder.path(), "--walk", ",", "--record", folder.file("o.mp4"), "--log", log, "--size", "320x180"});
    INFO(walked.error);
    CHECK(walked.exit == 0);
    CHECK(walked.error.find("unreadable-media") != std::string::npos);
    CHECK(walked.error.find("missing-media") != std::string::npos);
    int slates = 0;
    for (const auto& line : lines_in(log)) slates += line.at("event") == "slate" && !line.at("reason").get<std::string>().empty();
    CHECK(slates == 2);
    const auto first = lines_in(log).front();
    CHECK(first.at("event") == "mistake");
    CHECK(first.at("severity") == "error");
    CHECK(first.at("code") == "unreadable-media");
    CHECK(first.at("line") == 1);
    CHECK(holds(events_in(log), "ended"));
}

TEST_CASE("what cannot be is refused with a message and its own exit code") {
    const TempFolder folder;
    write_two_clips(folder);
    folder.write("bad.walk", "choose on\nfly\n");
    const auto film = folder.file("o.mp4");
    struct Case {
        std::vector<std::string> arguments;
        int exit;
        const char* says;
    };
    const std::vector<Case> cases = {
        {{"play", folder.file("nowhere"), "--walk", "on", "--record", film}, 1, "no-story"},
        {{"check", folder.file("nowhere")}, 1, "no-story"},
        {{"play", folder.path(), "--walk", "on", "--record", film, "--lang", "xx"}, 2, "it has: nl"},
        {{"play", folder.path(), "--walk", "on", "--record", film, "--at", "bb"}, 2, "did you mean 'b'"},
        {{"play", folder.path(), "--walk", "off", "--record", film, "--size", "320x180"}, 1, "on, stop"},
        {{"play", folder.path(), "--walk", "on, on", "--record", film, "--size", "320x180"}, 1, "come to an end"},
        {{"play", folder.path(), "--walk", "timeout", "--record", film, "--size", "320x180"}, 1, "no time limit"},
        {{"play", folder.path(), "--walk", folder.file("bad.walk"), "--record", film}, 2, "line 2"},
        {{"play", folder.path(), "--walk", folder.path(), "--record", film}, 2, "not a file"},
        {{"play", folder.path(), "--walk", "gone.walk", "--record", film}, 2, "there is no file 'gone.walk'"},
        {{"play", folder.path(), "--walk", "choose", "--record", film}, 2, "--walk: 'choose' needs"},
        {{"play", folder.file("a.mkv"), "--walk", "on", "--record", film}, 2, "name the story's folder"},
        {{"check", folder.file("a.mkv")}, 2, "name the story's folder"},
        {{"play", folder.path(), "--walk", "on", "--record", folder.file("no/such/o.mp4")}, 3, "no/such"},
        {{"play", folder.path(), "--walk", "on", "--record", film, "--log", folder.file("no/log")}, 3, "log"},
    };
    for (const auto& each : cases) {
        const auto ran = wissel_with(each.arguments);
        INFO(each.says, ": ", ran.out, ran.error);
        CHECK(ran.exit == each.exit);
        CHECK((ran.out + ran.error).find(each.says) != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(film));
    }
}

TEST_CASE("nothing that a show reads is overwritten by what it writes, nor one output by another") {
    const TempFolder folder, elsewhere;
    make_film(folder, "a.mkv", 1, 15);
    make_film(folder, "b.mp4", 2, 15);
    folder.write("fr.mp4", "the French film");
    std::filesystem::copy_file(std::filesystem::path(WISSEL_SOURCE_DIR) / "stories/examples/hotspots/media/room.png", folder.file("menu.png"));
    folder.write("steps.mp4", "choose on");
    folder.write("words.vtt", "still to be written");  // of no use, but the author's
    folder.write("story.json", R"({"format": 1, "id": "t", "title": "T", "languages": ["nl", "fr"], "start": "a", "nodes": {
        "a": {"clip": {"file": "a.mkv", "captions": "words.vtt"}, "choice": {"prompt": "?", "options": [
            {"id": "on", "text": "On", "to": "b"}, {"id": "stop", "text": "Stop", "to": "b"}]}},
        "b": {"clip": {"file": {"nl": "b.mp4", "fr": "fr.mp4"}}, "end": true}},
        "situations": [{"id": "one", "title": "1", "start": "b", "still": "menu.png"}]})");
    std::filesystem::create_hard_link(folder.file("b.mp4"), elsewhere.file("link.mp4"));
    std::filesystem::create_symlink(folder.file("story.json"), elsewhere.file("link.jsonl"));
    const auto walk = folder.file("steps.mp4"), out = elsewhere.file("o.mp4");
    const std::vector<std::vector<std::string>> cases = {
        {"--record", folder.file("b.mp4")},
        {"--record", folder.file("fr.mp4")},
        {"--record", folder.path() + "/../" + std::filesystem::path(folder.path()).filename().string() + "/b.mp4"},
        {"--record", elsewhere.file("link.mp4")},
        {"--record", folder.file("menu.mp4")},
        {"--record", walk},
        {"--record", folder.file("story.json")},
        {"--record", elsewhere.file("o.png")},
        {"--record", out, "--log", folder.file("story.json")},
        {"--record", out, "--log", elsewhere.file("link.jsonl")},
        {"--record", out, "--log", folder.file("a.mkv")},
        {"--record", out, "--log", folder.file("words.vtt")},
        {"--record", out, "--log", elsewhere.path() + "/./o.mp4"},
        {"--record", out, "--log", elsewhere.file("o.png")},
        {"--record", out, "--log", elsewhere.file("o.mp4.part")},
    };
    const auto contents = [&] {
        std::string all;
        for (const char* name : {"a.mkv", "b.mp4", "fr.mp4", "menu.png", "steps.mp4", "story.json", "words.vtt"}) {
            all += test::content(folder.file(name));
        }
        return all;
    };
    const auto before = contents();
    for (const auto& each : cases) {
        std::vector<std::string> arguments = {"play", folder.path(), "--walk", walk, "--size", "320x180"};
        arguments.insert(arguments.end(), each.begin(), each.end());
        const auto ran = wissel_with(arguments);
        INFO(each.back(), ": ", ran.error);
        CHECK(ran.exit == 2);
        CHECK((ran.error.find("--record") != std::string::npos || ran.error.find("--log") != std::string::npos));
        CHECK((contents() == before));
        CHECK_FALSE(std::filesystem::exists(out));
    }
}

TEST_CASE("a recording may stand in the story's folder under a name of its own, in any case of letters") {
    const TempFolder folder;
    write_two_clips(folder);
    const auto ran = wissel_with({"play", folder.path(), "--walk", "on", "--record", folder.file("Out.MP4"), "--log", folder.file("a.jsonl"), "--size", "320x180"});
    INFO(ran.error);
    CHECK(ran.exit == 0);
    CHECK(av::probe(folder.file("Out.MP4")).has_value());
}

TEST_CASE("a full disk ends a recording with a message and leaves no broken film") {
    const TempFolder folder;
    write_two_clips(folder);
    std::filesystem::create_symlink("/dev/full", folder.file("full.mp4.part"));
    const auto ran = wissel_with({"play", folder.path(), "--walk", "on", "--record", folder.file("full.mp4"), "--size", "320x180"});
    CHECK(ran.exit == 3);
    CHECK_FALSE(ran.error.empty());
    CHECK_FALSE(std::filesystem::exists(folder.file("full.mp4")));
}

TEST_CASE("a recording that fails leaves the one that was there before, and a log replaces nothing but a log") {
    const TempFolder folder;
    write_two_clips(folder);
    folder.write("o.mp4", "an earlier film");
    folder.write("guide.md", "# What I wrote");
    folder.write("old.jsonl", "{\"event\":\"node\",\"at\":0}\n");
    const auto record = [&](const char* walk, const char* log) {
        return wissel_with({"play", folder.path(), "--walk", walk, "--record", folder.file("o.mp4"), "--log", folder.file(log), "--size", "320x180"}).exit;
    };
    CHECK(record("nowhere", "new.jsonl") == 1);
    CHECK(test::content(folder.file("o.mp4")) == "an earlier film");
    CHECK_FALSE(std::filesystem::exists(folder.file("o.mp4.part")));
    CHECK(record("on", "guide.md") == 2);
    CHECK(test::content(folder.file("guide.md")) == "# What I wrote");
    CHECK(record("on", "old.jsonl") == 0);
    CHECK(av::probe(folder.file("o.mp4")).has_value());
}

TEST_CASE("a recording that is stopped from outside says so and leaves no broken film") {
    const TempFolder folder;
    make_film(folder, "a.mkv", 1, 15);
    // An hour of film, if nobody stops it.
    folder.write("story.json", story_of(R"("a": {"clip": {"file": "a.mkv"}, "choice": {"prompt": "?", "seconds": 3000, "default": "on", "options": [
        {"id": "on", "text": "On", "to": "b"}, {"id": "stop", "text": "Stop", "to": "b"}]}}, "b": {"end": true})"));
    const auto film = folder.file("o.mp4");
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        auto* const before = std::signal(signal, SIG_DFL);
        std::signal(signal, before);
        std::jthread hand([&](const std::stop_token& over) {
            while (!over.stop_requested() && !std::filesystem::exists(film + ".part")) std::this_thread::yield();
            if (!over.stop_requested()) std::raise(signal);
        });
        const auto ran = wissel_with({"play", folder.path(), "--walk", "timeout", "--record", film, "--size", "320x180"});
        INFO(ran.error);
        CHECK(ran.exit == 3);
        CHECK(ran.error.find("stopped") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(film));
        CHECK_FALSE(std::filesystem::exists(film + ".part"));
        const bool put_back = std::signal(signal, before) == before;
        CHECK(put_back);
    }
}

TEST_CASE("a walk that waits for a time which does not run is told so") {
    const TempFolder folder;
    make_film(folder, "a.mkv", 1, 15);
    folder.write("story.json", story_of(R"("a": {"clip": {"file": "a.mkv"}, "choice": {"prompt": "?", "seconds": 2, "default": "on", "options": [
        {"id": "on", "text": "On", "to": "b", "if": "seen"}, {"id": "stop", "text": "Stop", "to": "b"}]}}, "b": {"end": true, "do": ["seen = true"]})",
        R"(, "variables": {"seen": {"type": "boolean", "start": false}})"));
    const auto ran = wissel_with({"play", folder.path(), "--walk", "timeout", "--record", folder.file("o.mp4"), "--size", "320x180"});
    INFO(ran.error);
    CHECK(ran.exit == 1);
    CHECK(ran.error.find("no time runs here") != std::string::npos);
}

TEST_CASE("a log that cannot be written to the end is told at the end of the show, which goes on") {
    const TempFolder folder;
    write_two_clips(folder);
    std::filesystem::create_symlink("/dev/full", folder.file("full.jsonl"));
    const auto film = folder.file("o.mp4");
    const auto ran = wissel_with({"play", folder.path(), "--walk", "on", "--record", film, "--log", folder.file("full.jsonl"), "--size", "320x180"});
    CHECK(ran.exit == 3);
    CHECK(ran.error.find("the log could not be written") != std::string::npos);
    CHECK(av::probe(film).has_value());
}

TEST_CASE("a device for decoding, there or not, changes nothing about a show but what is said") {
    const TempFolder folder;
    write_two_clips(folder);
    for (const std::string kind : {"auto", "vaapi"}) {
        const auto log = folder.file(kind + ".jsonl");
        const auto ran = wissel_with({"play", folder.path(), "--walk", "on", "--record", folder.file(kind + ".mp4"), "--log", log, "--size", "320x180",
                                      "--hwdec", kind});
        INFO(ran.error);
        CHECK(ran.exit == 0);
        CHECK((ran.error.empty() || ran.error.find("; films are decoded in software") != std::string::npos));
        CHECK(holds(events_in(log), "ended"));
        CHECK_FALSE(holds(events_in(log), "slate"));
    }
}

TEST_CASE("a menu's picture that is missing, no picture, or a folder does not stop the menu") {
    const TempFolder folder;
    make_film(folder, "a.mkv", 1, 15);
    folder.write("text.png", "not a picture");
    std::filesystem::create_directory(folder.file("folder.png"));
    folder.write("story.json", story_of(R"("a": {"menu": true}, "b": {"clip": {"file": "a.mkv"}, "end": true})",
        R"(, "situations": [{"id": "one", "title": "1", "start": "b", "still": "text.png"},
            {"id": "two", "title": "2", "start": "b", "still": "folder.png"}, {"id": "three", "title": "3", "start": "b", "still": "gone.png"}])"));
    const auto ran = wissel_with({"play", folder.path(), "--walk", "situation two", "--record", folder.file("o.mp4"), "--size", "320x180"});
    INFO(ran.error);
    CHECK(ran.exit == 0);
}

TEST_CASE("a check prints file:line:column lines, or JSON, and its exit code says whether there are errors") {
    const TempFolder folder;
    folder.write("story.json", "{\"format\": 1, \"id\": \"t\", \"title\": \"T\", \"languages\": [\"nl\"], \"start\": \"a\",\n\"nodes\": {\"a\": {\"next\": \"bb\"},\n  \"b\": {\"end\": true}}}");
    const auto text = wissel_with({"check", folder.path()});
    CHECK(text.exit == 1);
    CHECK(text.out.find("story.json:2:25: error unknown-target: there is no node 'bb'; did you mean 'b'?") != std::string::npos);
    CHECK(text.out.find("1 error, 0 warnings") != std::string::npos);
    const auto json = nlohmann::json::parse(wissel_with({"check", folder.path(), "--format", "json"}).out);
    CHECK(json.at("errors") == 1);
    CHECK(json.at("diagnostics").at(0).at("code") == "unknown-target");
    CHECK(json.at("diagnostics").at(0).at("column") == 25);
    folder.write("story.json", story_of(R"("a": {"end": true})"));
    CHECK(wissel_with({"check", folder.path()}).exit == 0);
}

TEST_CASE("a window without a display is refused with advice") {
    const TempFolder folder;
    folder.write("story.json", story_of(R"("a": {"end": true})"));
    setenv("SDL_VIDEODRIVER", "x11", 1);
    setenv("DISPLAY", ":98765", 1);
    const auto ran = wissel_with({"play", folder.path()});
    unsetenv("SDL_VIDEODRIVER");
    CHECK(ran.exit == 3);
    CHECK(ran.error.find("--record") != std::string::npos);
}
