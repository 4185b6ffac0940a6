// wissel dossier as a whole: what lies in its folder, and that nobody else's files are touched.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

#include <doctest/doctest.h>

#include "app/captions/caption_words.h"
#include "app/ran.h"
#include "av/probe.h"
#include "support/clip_maker.h"
#include "support/content.h"
#include "support/text.h"

using namespace wissel;
using test::has;
using test::TempFolder;
using test::wissel_with;

namespace {

// A story in two languages, one film of which differs by language.
std::string write_story_in_languages(const TempFolder& folder) {
    test::ClipSpec spec;
    spec.frames = 30;
    std::filesystem::create_directory(folder.file("s"));
    for (const char* name : {"s/a.mkv", "s/b.nl.mkv", "s/b.en.mkv"}) {
        spec.name = name;
        test::make_clip(folder, spec);
    }
    folder.write("s/a.vtt", "WEBVTT\n\n00:00.100 --> 00:00.400\n<i>Noor:</i> dag\nSam\n\n00:00.500 --> 00:00.900\n{\\b1}Sam: <b>ja</b>\n");
    folder.write("s/story.json", R"({"format": 1, "id": "s", "title": {"nl": "T", "en": "U"}, "languages": ["nl", "en"], "start": "a", "nodes": {
      "a": {"clip": {"file": "a.mkv", "captions": "a.vtt"}, "next": "b"},
      "b": {"clip": {"file": "b.{lang}.mkv"}, "next": "c"},
      "c": {"clip": {"file": "gone.mkv"}, "end": true}}})");
    return folder.file("s");
}

// PATH as a test wants it.
class PathIs {
public:
    explicit PathIs(const std::string& path) {
        if (const char* before = std::getenv("PATH")) before_ = before;
        ::setenv("PATH", path.c_str(), 1);
    }
    ~PathIs() {
        if (before_) ::setenv("PATH", before_->c_str(), 1);
        else ::unsetenv("PATH");
    }
    PathIs(const PathIs&) = delete;
    PathIs& operator=(const PathIs&) = delete;

private:
    std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("there is a page for each language, with stills and the words of the captions; a film that is missing is said to be") {
    const TempFolder folder;
    const auto story = write_story_in_languages(folder);
    const auto ran = wissel_with({"dossier", story, "-o", folder.file("out")});
    CHECK(ran.exit == 1);  // of the missing film
    CHECK(has(ran.error, "missing-media"));
    const auto page = test::content(folder.file("out/index.nl.html"));
    CHECK(has(page, "Noor: dag Sam"));
    CHECK(has(page, "Sam: ja"));
    CHECK(has(page, "src=\"stills/a.jpg\""));
    CHECK(has(page, "src=\"stills/nl/b.jpg\""));
    CHECK(has(page, "De film is er nog niet"));
    CHECK(has(test::content(folder.file("out/index.en.html")), "src=\"stills/en/b.jpg\""));
    const auto still = av::probe(folder.file("out/stills/a.jpg"));
    REQUIRE(still.has_value());
    CHECK(still->is_still);
    CHECK(still->size.height <= 270);
}

TEST_CASE("a dossier is written anew over itself, and over nothing else") {
    const TempFolder folder;
    const auto story = write_story_in_languages(folder);
    const auto out = folder.file("out");
    REQUIRE(wissel_with({"dossier", story, "-o", out, "--lang", "nl"}).exit == 1);
    folder.write("out/index.en.html", "mine");
    const auto again = wissel_with({"dossier", story, "-o", out, "--lang", "nl"});
    CHECK_FALSE(has(again.error, "wissel: "));
    const auto other = wissel_with({"dossier", story, "-o", out, "--lang", "en"});
    CHECK(other.exit == 3);
    CHECK(has(other.error, "not written over"));
    CHECK(test::content(folder.file("out/index.en.html")) == "mine");
    const auto into_story = wissel_with({"dossier", story, "-o", story});
    CHECK(into_story.exit == 2);
    CHECK_FALSE(std::filesystem::exists(story + "/index.nl.html"));
}

TEST_CASE("a language that the story does not have is refused before anything is written") {
    const TempFolder folder;
    const auto ran = wissel_with({"dossier", write_story_in_languages(folder), "-o", folder.file("out"), "--lang", "nl", "--lang", "de"});
    CHECK(ran.exit == 2);
    CHECK(has(ran.error, "not told in 'de'"));
    CHECK_FALSE(std::filesystem::exists(folder.file("out")));
}

TEST_CASE("a PDF is made by a program that does so, without a shell; where none is, it is said which to install") {
    const TempFolder folder;
    const auto story = write_story_in_languages(folder);
    const PathIs only(folder.file("bin"));
    const auto without = wissel_with({"dossier", story, "-o", folder.file("out"), "--lang", "nl", "--pdf"});
    CHECK(without.exit == 3);
    CHECK(has(without.error, "apt-get install weasyprint"));
    folder.write("bin/weasyprint", "#!/bin/sh\n[ $1 = --quiet ] && [ $3 = pdf/ua-1 ] && printf '%s' \"$4\" > \"$5\"\n");
    std::filesystem::permissions(folder.file("bin/weasyprint"), std::filesystem::perms::owner_all);
    const auto out = folder.file("it's; touch x $(y)");
    CHECK(wissel_with({"dossier", story, "-o", out, "--lang", "nl", "--pdf"}).exit == 1);
    CHECK(test::content(out + "/index.nl.pdf") == out + "/index.nl.html");
}

TEST_CASE("a printer that fails is named") {
    const TempFolder folder;
    const PathIs only(folder.file("bin"));
    folder.write("bin/weasyprint", "#!/bin/sh\nexit 7\n");
    std::filesystem::permissions(folder.file("bin/weasyprint"), std::filesystem::perms::owner_all);
    const auto ran = wissel_with({"dossier", write_story_in_languages(folder), "-o", folder.file("out"), "--lang", "nl", "--pdf"});
    CHECK(ran.exit == 3);
    CHECK(has(ran.error, "weasyprint failed, with exit code 7"));
}

TEST_CASE("a printer that does not know tagged PDFs makes a plain one, and one that makes none does not pass off the old one") {
    const TempFolder folder;
    const auto story = write_story_in_languages(folder);
    const auto out = folder.file("out");
    const PathIs only(folder.file("bin"));
    folder.write("bin/weasyprint", "#!/bin/sh\n[ $2 != --pdf-variant ] && printf '%s' \"$2\" > \"$3\"\n");
    std::filesystem::permissions(folder.file("bin/weasyprint"), std::filesystem::perms::owner_all);
    CHECK(wissel_with({"dossier", story, "-o", out, "--lang", "nl", "--pdf"}).exit == 1);
    CHECK(test::content(out + "/index.nl.pdf") == out + "/index.nl.html");
    folder.write("bin/weasyprint", "#!/bin/sh\nexit 0\n");
    const auto none = wissel_with({"dossier", story, "-o", out, "--lang", "nl", "--pdf"});
    CHECK(none.exit == 3);
    CHECK(has(none.error, "has made no"));
}

TEST_CASE("a dossier writes through no link, neither of a file nor of a folder") {
    const TempFolder folder;
    const auto story = write_story_in_languages(folder);
    const auto out = folder.file("out");
    REQUIRE(wissel_with({"dossier", story, "-o", out, "--lang", "nl"}).exit == 1);
    const auto mine = folder.write("mine.txt", "mine");
    std::filesystem::remove(out + "/index.nl.html");
    std::filesystem::create_symlink(mine, out + "/index.nl.html");
    const auto file = wissel_with({"dossier", story, "-o", out, "--lang", "nl"});
    CHECK(file.exit == 3);
    CHECK(has(file.error, "is no plain file"));
    CHECK(test::content(mine) == "mine");
    std::filesystem::remove(out + "/index.nl.html");
    std::filesystem::create_directory(folder.file("elsewhere"));
    std::filesystem::remove_all(out + "/stills");
    std::filesystem::create_directory_symlink(folder.file("elsewhere"), out + "/stills");
    CHECK(wissel_with({"dossier", story, "-o", out, "--lang", "nl"}).exit == 3);
    CHECK(std::filesystem::is_empty(folder.file("elsewhere")));
}

TEST_CASE("a dossier that is written again keeps nothing of an earlier one, and removes nothing else") {
    const TempFolder folder;
    const auto story = write_story_in_languages(folder);
    const auto out = folder.file("out");
    REQUIRE(wissel_with({"dossier", story, "-o", out}).exit == 1);
    folder.write("out/mine.txt", "mine");
    const auto kept = folder.write("kept.html", "kept");
    { std::ofstream list(out + "/.wissel-dossier", std::ios::app);
      list << "../kept.html\nmine.txt\n" << kept << "\n"; }
    REQUIRE(std::filesystem::exists(out + "/stills/en/b.jpg"));
    REQUIRE(wissel_with({"dossier", story, "-o", out, "--lang", "nl"}).exit == 1);
    CHECK_FALSE(std::filesystem::exists(out + "/index.en.html"));
    CHECK_FALSE(std::filesystem::exists(out + "/stills/en/b.jpg"));
    CHECK(std::filesystem::exists(out + "/stills/nl/b.jpg"));
    CHECK(test::content(out + "/mine.txt") == "mine");
    CHECK(test::content(kept) == "kept");
}

TEST_CASE("marks in a cue are no words") {
    CHECK(app::words_in_event("0,0,Default,,0,0,0,,{\\i1}dag{\\i0}\\NSam,\\hja") == "dag Sam, ja");
    CHECK(app::words_in_event("too,few") == "");
    CHECK(app::words_in_event("0,0,Default,,0,0,0,,een \\ streep {nooit dicht") == "een \\ streep");
}
