// Captions come out of every format with their own times, and no file can make reading them cost much.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "av/caption_reader.h"
#include "av/caption_streams.h"
#include "av/demuxer.h"
#include "support/caption_film.h"
#include "support/clip_maker.h"
#include "support/remux.h"

extern "C" {
#include <libavformat/avformat.h>
}

using namespace wissel;
using namespace wissel::test;

namespace {

av::AbortFlag never() {
    return std::make_shared<std::atomic<bool>>(false);
}

Result<av::CaptionTrack> read(const TempFolder& folder, const std::string& name, const std::string& content) {
    return av::read_caption_file(folder.write(name, content), never());
}

// The last field of an event.
std::string words(const av::CaptionCue& cue) {
    std::size_t at = 0;
    for (int comma = 0; comma < 8; ++comma) at = cue.event.find(',', at) + 1;
    return cue.event.substr(at);
}

std::string film_with(const TempFolder& folder, const std::string& name, const std::vector<TrackSpec>& tracks) {
    ClipSpec spec;
    spec.name = "bare-" + name;
    spec.sound = ClipSpec::Sound::None;
    return add_tracks(folder, make_clip(folder, spec), name, tracks);
}

const std::string kVtt =
    "WEBVTT\n\nNOTE for us\n\n1\n00:01.000 --> 00:02.500 line:10%\n<v Ana>Hoi, <i>Kobe</i> &amp; co\n\n"
    "00:02.500 --> 00:04.000\nTwee\nregels\n";
const std::string kSrt =
    "1\n00:00:01,000 --> 00:00:02,500\nHoi, <i>Kobe</i> & co\n\n2\n00:00:02,500 --> 00:00:04,000\nTwee\nregels\n";

}  // namespace

TEST_CASE("WebVTT and SubRip give the same cues, with their times and without their markup") {
    const TempFolder folder;
    for (const auto& [name, content] :
         {std::pair{"a.vtt", kVtt}, {"a.srt", kSrt}, {"bom.srt", "\xEF\xBB\xBF" + kSrt}}) {
        CAPTURE(name);
        const auto track = read(folder, name, content);
        REQUIRE(track.has_value());
        REQUIRE(track->cues.size() == 2);
        CHECK_FALSE(track->styled);
        CHECK(track->cues[0].begin == std::chrono::seconds(1));
        CHECK(track->cues[0].end == std::chrono::milliseconds(2500));
        CHECK(words(track->cues[0]) == "Hoi, {\\i1}Kobe{\\i0} & co");
        CHECK(words(track->cues[1]) == "Twee\\Nregels");
    }
}

TEST_CASE("ASS keeps its styles, and its fonts are not read") {
    const TempFolder folder;
    const auto track =
        read(folder, "a.ass",
             "[Script Info]\nScriptType: v4.00+\nPlayResX: 640\nPlayResY: 360\n\n[V4+ Styles]\nFormat: Name, Fontname, "
             "Fontsize\n"
             "Style: Loud,Noto Sans,60\n\n[Fonts]\nfontname: bad.ttf\n!!!!\n\n"
             "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
             "Dialogue: 0,0:00:01.00,0:00:02.50,Loud,,0,0,0,,{\\b1}Hé!\n");
    REQUIRE(track.has_value());
    CHECK(track->styled);
    CHECK(track->header.find("Style: Loud,Noto Sans,60") != std::string::npos);
    CHECK(track->header.find("!!!!") == std::string::npos);
    REQUIRE(track->cues.size() == 1);
    CHECK(track->cues[0].end == std::chrono::milliseconds(2500));
    CHECK(words(track->cues[0]) == "{\\b1}Hé!");
}

TEST_CASE("a file without a cue, of another kind or that is not there is refused with the reason") {
    const TempFolder folder;
    CHECK(read(folder, "none.vtt", "WEBVTT\n\nNOTE nothing\n").error().message.find("no cue") != std::string::npos);
    CHECK(read(folder, "empty.srt", "").error().message.find("is empty") != std::string::npos);
    CHECK(read(folder, "words.srt", "Dear diary, today nothing happened.\n").error().message.find("caption file") !=
          std::string::npos);
    CHECK_FALSE(
        read(folder, "list.vtt", "#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:1,\nhttp://example.org/a.vtt\n").has_value());
    CHECK(av::read_caption_file(folder.file("gone.vtt"), never()).error().message.find("no such file") !=
          std::string::npos);
    CHECK_FALSE(av::read_caption_file(folder.path(), never()).has_value());
}

TEST_CASE("neither a huge file, nor a huge cue, nor very many cues are taken whole") {
    const TempFolder folder;
    const auto huge = read(folder, "huge.srt", kSrt + std::string(std::size_t{5} << 20U, 'x'));
    CHECK(huge.error().message.find("too large") != std::string::npos);
    std::string letters;
    while (letters.size() < 20'000) letters += letters.size() % 1001 == 1000 ? "\n" : "é";
    const auto cue = read(folder, "cue.srt", "1\n00:00:01,000 --> 00:00:02,000\nx" + letters + "\n");
    REQUIRE_MESSAGE(cue.has_value(), cue.error().message);
    CHECK(cue->cues[0].event.size() <= av::kMostCueBytes);
    CHECK((static_cast<unsigned char>(cue->cues[0].event.back()) & 0xC0U) == 0x80U);  // the letter is whole
    while (letters.size() < (1U << 20U)) letters += letters;
    const auto monster = read(folder, "monster.vtt", kVtt + "\n00:05.000 --> 00:06.000\n" + letters + "\n");
    REQUIRE_MESSAGE(monster.has_value(), monster.error().message);
    for (const auto& each : monster->cues) CHECK(each.event.size() <= av::kMostCueBytes);
    std::string many = "WEBVTT\n\n";
    for (int i = 0; i < 60'000; ++i)
        many +=
            fmt::format("{:02}:{:02}.000 --> {:02}:{:02}.900\na{}\n\n", i / 60 % 60, i % 60, i / 60 % 60, i % 60, i);
    const auto track = read(folder, "many.vtt", many);
    REQUIRE(track.has_value());
    CHECK(track->cues.size() == av::kMostCues);
}

TEST_CASE("reading ends when it is called off") {
    const TempFolder folder;
    const auto path = folder.write("a.srt", kSrt);
    CHECK_FALSE(av::read_caption_file(path, std::make_shared<std::atomic<bool>>(true)).has_value());
}

TEST_CASE("text tracks of a film come out as its side files would, whatever the container") {
    const TempFolder folder;
    const std::vector<TrackCue> cues = {{400, 600, "Een"}, {1200, 500, "Twee"}};
    const std::vector<TrackCue> ass = {{400, 600, "0,0,Own,,0,0,0,,Een"}, {1200, 500, "1,0,Own,,0,0,0,,Twee"}};
    for (const auto& [name, codec] :
         {std::pair{"a.mkv", "subrip"}, {"b.mkv", "webvtt"}, {"c.mp4", "mov_text"}, {"d.mkv", "ass"}}) {
        CAPTURE(name);
        const std::string kind = codec;
        const auto film = film_with(folder, name, {{kind, "dut", kind == "ass" ? ass : cues}});
        const auto track = av::read_film_captions(film, {"nl"}, never());
        REQUIRE(track.has_value());
        CHECK(track->styled == (kind == "ass"));
        REQUIRE(track->cues.size() == 2);
        CHECK(words(track->cues[1]) == "Twee");
        CHECK(track->cues[1].begin == std::chrono::milliseconds(1200));
        CHECK(track->cues[1].end == std::chrono::milliseconds(1700));
        CHECK(av::Demuxer::open(film, never()).value()->info().has_text_captions);
    }
}

TEST_CASE("times of a text track count from the film's first picture, as everything does") {
    const TempFolder folder;
    ClipSpec spec;
    spec.name = "late-bare.mkv";
    spec.sound = ClipSpec::Sound::None;
    spec.first_tick = 45;  // 1.5 s
    const auto film =
        add_tracks(folder, make_clip(folder, spec), "late.mkv", {{"subrip", "dut", {{2500, 500, "Een"}}}});
    const auto track = av::read_film_captions(film, {"nl"}, never());
    REQUIRE(track.has_value());
    CHECK(track->cues[0].begin == std::chrono::seconds(1));
}

TEST_CASE("where there is no picture, times of a text track count from the first sound") {
    const TempFolder folder;
    ClipSpec spec;
    spec.name = "both.mkv";
    spec.first_tick = 45;  // 1.5 s
    const auto sound = folder.file("sound.mkv");
    remux(sound, {{make_clip(folder, spec), 0, {}, AVMEDIA_TYPE_AUDIO}});
    const auto film = add_tracks(folder, sound, "told.mkv", {{"subrip", "dut", {{2500, 500, "Een"}}}});
    const auto track = av::read_film_captions(film, {"nl"}, never());
    REQUIRE(track.has_value());
    CHECK(track->cues[0].begin == std::chrono::seconds(1));
}

TEST_CASE("of several text tracks the viewer's language is taken, then the story's, then the one that says none") {
    const TempFolder folder;
    const auto film = film_with(folder, "many.mkv",
                                {{"subrip", "eng", {{0, 500, "en"}}},
                                 {"subrip", "fre", {{0, 500, "foreign words only"}}, AV_DISPOSITION_FORCED},
                                 {"subrip", "fre", {{0, 500, "fr"}}},
                                 {"subrip", "und", {{0, 500, "unnamed"}}}});
    const auto taken = [&](const std::vector<std::string>& languages) {
        return words(av::read_film_captions(film, languages, never())->cues[0]);
    };
    CHECK(taken({"fr"}) == "fr");
    CHECK(taken({"nl", "en"}) == "en");
    CHECK(taken({"nl"}) == "unnamed");
    CHECK(av::is_language("nld-BE", "nl"));
    CHECK(av::is_language("tlh", "tlh"));
    CHECK_FALSE(av::is_language("", "nl"));
}

TEST_CASE("captions that are pictures are told apart, and not read") {
    const TempFolder folder;
    const auto film = film_with(folder, "dvd.mkv", {{"dvd_subtitle", "dut", {{0, 500, "...."}}}});
    const auto demuxer = av::Demuxer::open(film, never());
    REQUIRE(demuxer.has_value());
    CHECK((*demuxer)->info().has_bitmap_captions);
    CHECK_FALSE((*demuxer)->info().has_text_captions);
    CHECK(av::read_film_captions(film, {"nl"}, never()).error().message.find("no captions") != std::string::npos);
}

TEST_CASE("a WebVTT cue is placed by its line and align, and what makes no sense counts as not said") {
    using Place = av::CuePlace;
    using Row = Place::Row;
    using Column = Place::Column;
    CHECK(av::place_of("") == Place{});
    CHECK(av::place_of("line:10% align:start") == Place{Row::Top, Column::Left});
    CHECK(av::place_of("position:50%\tline:90%,end align:right size:80%") == Place{Row::Bottom, Column::Right});
    CHECK(av::place_of("line:0") == Place{Row::Top, Column::Middle});
    CHECK(av::place_of("line:-1 align:center") == Place{Row::Bottom, Column::Middle});
    CHECK(av::place_of("line:-14") == Place{Row::Top, Column::Middle});
    for (const auto* odd : {"line:", "line:up", "line:nan%x align:", "align:5", "line", ":::", "  "}) CHECK(av::place_of(odd).column == Column::Middle);
    for (const auto* none : {"line:1e999%", "line:nan%", "line:inf"}) CHECK(av::place_of(none) == Place{});

    const TempFolder folder;
    const auto track = av::read_caption_file(
        folder.write("a.vtt", "WEBVTT\n\n00:00.500 --> 00:01.000 line:5% align:end\nHoi\n\n00:01.200 --> 00:01.400\nNee\n"), never());
    REQUIRE(track.has_value());
    REQUIRE(track->cues.size() == 2);
    CHECK(track->cues[0].place == Place{Row::Top, Column::Right});
    CHECK(track->cues[1].place == Place{});
}
