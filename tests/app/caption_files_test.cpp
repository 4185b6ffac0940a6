// What a check says of a caption file is what the player makes of it.
#include <doctest/doctest.h>

#include "av/caption_reader.h"
#include "story/io/caption_check.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::test;

namespace {

struct Careless {
    std::string what;
    std::string text;
    std::vector<int> findings;  // lines
    std::string shown;          // cue by cue, with bars between
};

const std::string kFirst = "00:01.000 --> 00:02.000\nEen\n\n", kLast = "\n00:05.000 --> 00:06.000\nDrie\n";

std::vector<Careless> careless_files() {
    const std::string vtt = "WEBVTT\n\n";
    const std::string srt_first = "1\n00:00:01,000 --> 00:00:02,000\nEen\n\n",
                      srt_last = "\n3\n00:00:05,000 --> 00:00:06,000\nDrie\n";
    const std::string both = "Een|Drie";
    return {
        {"a comma", vtt + kFirst + "00:00:03,000 --> 00:00:04,000\nTwee\n" + kLast, {6}, both},
        {"stray words", vtt + kFirst + "nog wat\n" + kLast, {6}, both},
        {"a style", vtt + "STYLE\n::cue { color: red }\n\n" + kFirst + kLast, {}, both},
        {"a region", vtt + "REGION\nid:a\nlines:3\n\n" + kFirst + kLast, {}, both},
        {"a style and a note", vtt + "STYLE\n::cue(b) { }\n\nNOTE x\n\n" + kFirst + kLast, {}, both},
        {"no line after the head", "WEBVTT\n" + kFirst + kLast, {}, both},
        {"no line between", vtt + "00:01.000 --> 00:02.000\nEen\n00:05.000 --> 00:06.000\nDrie\n", {}, both},
        {"carriage returns alone",
         "WEBVTT\r\r00:01.000 --> 00:02.000\rEen\ren meer\r\r00:05.000 --> 00:06.000\rDrie\r",
         {},
         "Een\\Nen meer|Drie"},
        {"a zero byte", vtt + kFirst + std::string("NOTE \0\n", 7) + kLast, {}, both},
        {"a cue without words", vtt + kFirst + "00:03.000 --> 00:04.000\n" + kLast, {6}, both},
        {"names", vtt + "een\n" + kFirst + "drie" + kLast, {}, both},
        {"SubRip without hours",
         srt_first + "2\n00:03,000 --> 00:04,000\nTwee\n" + srt_last,
         {6},
         "Een\\N2\\N00:03,000 --> 00:04,000\\NTwee|Drie"},
        {"SubRip with an arrow in its words",
         srt_first + "2\n00:00:03,000 --> 00:00:04,000\nhier --> daar\n" + srt_last,
         {},
         "Een|hier --> daar|Drie"},
    };
}

std::string shown_of(const std::string& path) {
    std::string shown;
    const auto track = av::read_caption_file(path, std::make_shared<std::atomic<bool>>(false));
    REQUIRE_MESSAGE(track.has_value(), track.error().message);
    for (const auto& cue : track->cues) {
        std::size_t at = 0;
        for (int comma = 0; comma < 8; ++comma) at = cue.event.find(',', at) + 1;
        shown += (shown.empty() ? "" : "|") + cue.event.substr(at);
    }
    return shown;
}

}  // namespace

TEST_CASE("a mistake in a caption file costs the cue that it is in and no other, and a check names its line") {
    const TempFolder folder;
    for (const auto& file : careless_files()) {
        CAPTURE(file.what);
        std::vector<int> lines;
        for (const auto& finding : story::check_captions(file.text, std::nullopt)) lines.push_back(finding.line);
        CHECK(lines == file.findings);
        CHECK(shown_of(folder.write("a.txt", file.text)) == file.shown);
    }
}
