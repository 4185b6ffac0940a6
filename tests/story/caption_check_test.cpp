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

using Lines = std::vector<int>;

}  // namespace

TEST_CASE(
    "times are taken as caption files write them, with and without hours, a point or a comma, and with settings "
    "behind") {
    CHECK(lines("WEBVTT\n\n00:01.000 --> 00:02.000 line:0 align:start\nHoi\n").empty());
    CHECK(lines("WEBVTT\r\n\r\nname\r\n1:00:01.000 --> 1:00:02.000\r\nHoi\r\n").empty());
    CHECK(lines("\xEF\xBB\xBF"
                "1\n00:00:01,000 --> 00:00:02,000\nHoi")
              .empty());
    CHECK(lines("Dialogue: 0,0:00:01.00,0:00:02.00,Own,,0,0,0,,Hoi\n").empty());
}

TEST_CASE("a cue whose times cannot be read is named by its line") {
    for (const char* times :
         {"00:01 --> 00:02", "1.000 --> 2.000", "00:61:00.000 --> 00:62:00.000", "--> 00:02.000", "00:01.000 -->",
          "00:01.0 --> 00:02.0", "-00:01.000 --> 00:02.000", "9999999999:00:01.000 --> 00:02.000"}) {
        CAPTURE(times);
        CHECK(lines(std::string("WEBVTT\n\n") + times + "\nHoi\n") == Lines{3});
    }
}

TEST_CASE("letters that are not UTF-8 are named by their line, and nothing else is said then") {
    for (const char* bytes : {"\xEB", "\xC3", "\xC0\xAF", "\xFF\xFE", "\xE2\x82", "\xF5\x80\x80\x80"}) {
        CHECK(lines(std::string("1\n2\nZo") + bytes + "\nx --> y\n") == Lines{3});
    }
    CHECK(lines("Zoë, Ελλάδα, سلام, 😀\n").empty());
}

TEST_CASE("a cue after the film is found, and one that stands on a little is let be") {
    const auto film = seconds(10);
    CHECK(lines("00:09.000 --> 00:10.900\na\n", film).empty());
    CHECK(lines("00:09.000 --> 00:12.000\na\n", film) == Lines{1});
    CHECK(lines("00:10.000 --> 00:10.500\na\n", film) == Lines{1});
}

TEST_CASE("cues that touch are in order, those that overlap are not, and in ASS they may") {
    CHECK(lines("00:01.000 --> 00:02.000\na\n\n00:02.000 --> 00:03.000\nb\n").empty());
    CHECK(lines("00:01.000 --> 00:02.000\na\n\n00:01.900 --> 00:03.000\nb\n") == Lines{4});
    CHECK(lines("Dialogue: 0,0:00:01.00,0:00:03.00,,,,,,,a\nDialogue: 0,0:00:01.00,0:00:02.00,,,,,,,b\n").empty());
}

TEST_CASE("of very many mistakes the first are listed and the rest is counted") {
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += "x --> y\n";
    const auto found = check_captions(many, std::nullopt);
    REQUIRE(found.size() == story::kMostCaptionFindings);
    CHECK(found.back().message.find("99980 more") != std::string::npos);
}
