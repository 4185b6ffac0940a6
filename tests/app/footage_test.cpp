// wissel shots and wissel footage on stories on disk: what is said, what is written, exit codes.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/footage/columns.h"
#include "app/footage/footage_book.h"
#include "ran.h"
#include "story/io/load_story.h"
#include "support/clip_maker.h"
#include "support/text.h"

using namespace wissel;
using namespace wissel::test;

namespace {

void make_film_with_sound(const TempFolder& folder, const std::string& name, int width = 160) {
    ClipSpec spec;
    spec.name = name;
    spec.width = width;
    spec.sound = ClipSpec::Sound::Tone;
    make_clip(folder, spec);
}

// Two films, and a third that is still to be made.
void write_unfinished_story(const TempFolder& folder) {
    make_film_with_sound(folder, "a.mkv");
    make_film_with_sound(folder, "b.mkv");
    folder.write("a.vtt", "WEBVTT\n\n00:00.100 --> 00:00.600\nMo: They never ask me anything.\n");
    folder.write("story.json", R"({"format": 1, "id": "t", "title": "T", "languages": ["en"], "start": "a", "nodes": {
        "a": {"clip": {"file": "a.mkv", "captions": "a.vtt"}, "choice": {"prompt": "And what would you say to Mo now?", "seconds": 3, "default": "x", "options": [
            {"id": "x", "text": "Come and sit with us", "to": "x"}, {"id": "y", "text": "Nothing", "to": "b"}]}},
        "b": {"clip": {"file": "b.mkv"}, "end": true},
        "x": {"title": "To be filmed", "script": "=ANA: \"Sit down, please.\"\nMO smiles.", "end": true}}})");
}

std::string read(const std::string& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("the shot list has each clip with its length, estimated until it is filmed, and the script") {
    const TempFolder folder;
    write_unfinished_story(folder);
    const auto ran = wissel_with({"shots", folder.path()});
    CHECK(ran.exit == 0);
    CHECK(has(ran.out, "3 clips; 2 there (0:04), 1 to make (about 0:05 by reading time)"));
    CHECK(has(ran.out, "2.0 s"));
    CHECK(has(ran.out, "~5 s"));
    CHECK(has(ran.out, "MO smiles."));
}

TEST_CASE("the shot list for a spreadsheet is written to a new file, with nothing in it that runs, and over no other") {
    const TempFolder folder;
    write_unfinished_story(folder);
    const auto file = folder.file("shots.csv");
    REQUIRE(wissel_with({"shots", folder.path(), "--format", "csv", "-o", file}).exit == 0);
    const auto text = read(file);
    CHECK(
        text.starts_with("\xEF\xBB\xBF"
                         "clip,"));
    CHECK(has(text, "\"'=ANA: \"\"Sit down, please.\"\"\nMO smiles.\"\r\n"));
    const auto again = wissel_with({"shots", folder.path(), "-o", file});
    CHECK(again.exit == 2);
    CHECK(has(again.error, "is there already, and is not written over"));
    CHECK(read(file) == text);
}

TEST_CASE("a film that is named and not there is to be made, and no mistake for a shot list") {
    const TempFolder folder;
    write_unfinished_story(folder);
    std::filesystem::remove(folder.file("b.mkv"));
    const auto ran = wissel_with({"shots", folder.path()});
    CHECK(ran.exit == 0);
    CHECK(has(ran.out, "to make"));
    CHECK(wissel_with({"footage", folder.path()}).exit == 1);
}

TEST_CASE("a footage check names captions and choices that are too fast, and what is missing, with figures") {
    const TempFolder folder;
    write_unfinished_story(folder);
    const auto ran = wissel_with({"footage", folder.path()});
    CHECK(ran.exit == 0);  // nothing that keeps it from being played as meant
    CHECK(has(ran.out, "captions en: 1 of 1 cue too fast to read"));
    CHECK(has(ran.out, "62.0: “Mo: They never ask me anything.”"));
    CHECK(has(ran.out, "open for 3.0 s"));
    CHECK(has(ran.out, "missing: captions"));
    const auto json = nlohmann::json::parse(wissel_with({"footage", folder.path(), "--format", "json"}).out);
    REQUIRE(json.at("clips").size() == 3);
    const auto& a = json.at("clips").at(0);
    CHECK(a.at("length_seconds").get<double>() == doctest::Approx(2).epsilon(0.01));
    CHECK(a.at("film").at("codec") == "h264");
    CHECK(a.at("film").contains("loudness"));
    CHECK(json.at("clips").at(1).at("missing").at(0).at("what") == "captions");
}

TEST_CASE("a film that cannot be played is wrong, with the reason") {
    const TempFolder folder;
    write_unfinished_story(folder);
    folder.write("b.mkv", "words");
    const auto ran = wissel_with({"footage", folder.path()});
    CHECK(ran.exit == 1);
    CHECK(has(ran.out, "! wrong: "));
    CHECK(has(ran.out, "is not a film"));
}

TEST_CASE("a film that is another story's, or no story, is refused") {
    const TempFolder folder;
    make_film_with_sound(folder, "a.mkv");
    for (const auto* command : {"shots", "footage"}) {
        CHECK(wissel_with({command, folder.file("a.mkv")}).exit == 2);
        CHECK(wissel_with({command, folder.file("nowhere")}).exit != 0);
    }
}

TEST_CASE("after a save only the file that has changed is looked into again") {
    const TempFolder folder;
    write_unfinished_story(folder);
    const auto loaded = story::load_story(folder.path(), nullptr);
    REQUIRE(loaded.graph);
    app::FootageBook book(nullptr);
    const auto look = [&] {
        book.begin(*loaded.graph, loaded.folder, "en");
        const auto planned = book.left();
        while (book.next()) {
        }
        return planned;
    };
    CHECK(look() == 5);  // captions, two heads, two films
    CHECK(look() == 0);
    folder.write("a.vtt", "WEBVTT\n\n00:00.100 --> 00:01.600\nMo: Hello.\n");
    CHECK(look() == 1);
    CHECK(book.facts().captions.at("a.vtt").front().words == "Mo: Hello.");
    std::filesystem::remove(folder.file("b.mkv"));
    CHECK(look() == 0);
    CHECK_FALSE(book.facts().there.contains("b.mkv"));
}

TEST_CASE("a long text is set in lines, and a long name cut in its middle") {
    CHECK(app::paragraph("- ", "one two three", 9) == "- one two\n  three\n");
    CHECK(app::paragraph("", "", 9) == "\n");
    CHECK(app::shortened("media/situation/opening.mp4", 15) == "medi...ning.mp4");
    CHECK(app::shortened("été.mp4", 15) == "été.mp4");
}
