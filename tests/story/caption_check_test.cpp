// What a check says about the words of a caption file.
#include "story/io/caption_check.h"

#include <doctest/doctest.h>

using namespace wissel;
using story::check_captions;

namespace {

std::vector<int> lines(std::string_view text, std::optional<Duration> film = std::nullopt) {
    std::vector<int> found;
    for (const auto& finding : check_captions(text, film)) found.push_back(finding.line);
    return found;
}

std::string vtt(const std::string& blocks) {
    return "WEBVTT\n\n" + blocks;
}

std::string ass(const std::string& dialogue) {
    return "[Script Info]\n[Events]\nDialogue: " + dialogue + "\n";
}

using Lines = std::vector<int>;

}  // namespace

TEST_CASE("times are taken as each kind writes them: hours and a comma count in SubRip, and a point alone in WebVTT") {
    CHECK(lines("WEBVTT\n\n00:01.000 --> 00:02.000 line:0 align:start\nHoi\n").empty());
    CHECK(lines("WEBVTT\r\n\r\nname\r\n1:00:01.000 --> 1:00:02.000\r\nHoi\r\n").empty());
    CHECK(lines("\xEF\xBB\xBF"
                "1\n00:00:01,000 --> 00:00:02,000\nHoi")
              .empty());
    CHECK(lines("\xEF\xBB\xBF" "00:00:01.000 --> 00:00:02.000 X1:1\nHoi").empty());
    CHECK(lines(ass("0,0:00:01.00,0:00:02.00,Own,,0,0,0,,Hoi")).empty());
    CHECK(lines("1\n00:01,000 --> 00:02,000\nHoi\n") == Lines{2});
    CHECK(lines("1\n00:00:01,00 --> 00:00:02,00\nHoi\n") == Lines{2});
    CHECK(lines(vtt("00:00:01,000 --> 00:00:02,000\nHoi\n")) == Lines{3});
    CHECK(lines(ass("0,0:00:01.000,0:00:02.000,Own,,0,0,0,,Hoi")) == Lines{3});
}

TEST_CASE("a cue whose times cannot be read is named by its line") {
    for (const char* times :
         {"00:01 --> 00:02", "1.000 --> 2.000", "00:61:00.000 --> 00:62:00.000", "--> 00:02.000", "00:01.000 -->",
          "00:01.0 --> 00:02.0", "-00:01.000 --> 00:02.000", "9999999999:00:01.000 --> 00:02.000", "999999999:00:01.000 --> 00:02.000"}) {
        CAPTURE(times);
        CHECK(lines(vtt(std::string(times) + "\nHoi\n")) == Lines{3});
    }
    for (const char* times : {"00:00:01 --> 00:00:02", "--> 00:00:02,000", "00:00:01,000 -->", "-0:00:01,000 --> 00:00:02,000"}) {
        CAPTURE(times);
        CHECK(lines(std::string("1\n") + times + "\nHoi\n") == Lines{2});
    }
}

TEST_CASE("an arrow in words, or in a comment of ASS, is no cue; and Dialogue in words is no ASS") {
    CHECK(lines("1\n00:00:01,000 --> 00:00:02,000\nLinks --> rechts\nDialogue: hoi\n").empty());
    CHECK(lines(ass("0,0:00:01.00,0:00:02.00,Own,,0,0,0,,a --> b\nComment: 0,x --> y\n; c --> d")).empty());
    CHECK(lines(vtt("00:01.000 --> 00:02.000\nDialogue: hoi\n")).empty());
    CHECK(lines(vtt("00:01.000 --> 00:02.000\nLinks --> rechts\n")).size() == 2);  // there it ends a cue
}

TEST_CASE("in WebVTT words outside a cue are named, and notes, styles, regions and numbers are not") {
    CHECK(lines(vtt("STYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE a --> b\n00:09.000 --> 00:01.000\n\n7\n\n00:01.000 --> 00:02.000\nHoi\n")).empty());
    CHECK(lines(vtt("00:01.000 --> 00:02.000\nHoi\n\nen nog wat\nen meer\n\n00:03.000 --> 00:04.000\nDag\n")) == Lines{6});
}

TEST_CASE("letters that are not UTF-8 are named by their line, and nothing else is said then") {
    for (const char* bytes : {"\xEB", "\xC3", "\xC0\xAF", "\xFF\xFE", "\xE2\x82", "\xF5\x80\x80\x80"}) {
        CHECK(lines(std::string("1\n2\nZo") + bytes + "\nx --> y\n") == Lines{3});
    }
    CHECK(lines("Zoë, Ελλάδα, سلام, 😀\n").empty());
}

TEST_CASE("a cue after the film is found, and one that stands on a little is let be") {
    const auto film = seconds(10);
    CHECK(lines(vtt("00:09.000 --> 00:10.900\na\n"), film).empty());
    CHECK(lines(vtt("00:09.000 --> 00:12.000\na\n"), film) == Lines{3});
    CHECK(lines(vtt("00:10.000 --> 00:10.500\na\n"), film) == Lines{3});
}

TEST_CASE("cues that touch are in order, those that overlap are not, and in ASS they may") {
    CHECK(lines(vtt("00:01.000 --> 00:02.000\na\n\n00:02.000 --> 00:03.000\nb\n")).empty());
    CHECK(lines(vtt("00:01.000 --> 00:02.000\na\n\n00:01.900 --> 00:03.000\nb\n")) == Lines{6});
    CHECK(lines(ass("0,0:00:01.00,0:00:03.00,,,,,,,a\nDialogue: 0,0:00:01.00,0:00:02.00,,,,,,,b")).empty());
}

TEST_CASE("of very many mistakes the first are listed and the rest is counted") {
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += "x --> y\n";
    const auto found = check_captions(vtt(many), std::nullopt);
    REQUIRE(found.size() == story::kMostCaptionFindings);
    CHECK(found.back().message.find("99980 more") != std::string::npos);
}
