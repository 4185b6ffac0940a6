// Files that are missing, damaged or not films: a reason, never a crash, a hang or a blank.
#include <doctest/doctest.h>


#include "films.h"
#include "support/content.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

std::string failure_of(const std::string& path) {
    Stage stage;
    stage.cue({whole(path)});
    CHECK(stage.program.readiness(whole(path)) == Readiness::Failed);
    CHECK_FALSE(stage.program.take(whole(path)));
    return stage.program.failure(whole(path));
}

bool says(const std::string& text, const char* what) {
    INFO(text);
    return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("what is no film is refused with a reason that names the file") {
    const TempFolder folder;
    CHECK(says(failure_of(folder.file("nowhere.mp4")), "no such file"));
    CHECK(says(failure_of(folder.path()), "folder"));
    CHECK(says(failure_of(folder.write("empty.mp4", "")), "empty"));
    CHECK(says(failure_of(folder.write("text.mp4", "This is not a film.\nNot at all.\n")), "text.mp4"));
    CHECK(says(failure_of("http://example.org/film.mp4"), "network"));
    CHECK(says(failure_of("/dev/zero"), "ordinary file"));
}

TEST_CASE("an MP4 that was broken off before its index was written is told from other damage") {
    const TempFolder folder;
    ClipSpec spec;
    spec.name = "whole.mp4";
    spec.audio_codec = "aac";
    const auto bytes = content(make_clip(folder, spec));
    const auto index = bytes.find("moov");
    REQUIRE(index > bytes.size() / 2);
    CHECK(says(failure_of(folder.write("cut.mp4", bytes.substr(0, bytes.size() / 2))), "has no index"));
    CHECK(says(failure_of(folder.write("headless.mp4", bytes.substr(0, index - 4))), "has no index"));
}

TEST_CASE("files that would open other files or addresses are refused") {
    const TempFolder folder;
    const auto film = films().a;
    CHECK(says(failure_of(folder.write("list.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://127.0.0.1:9/a.ts\n")), "list.mp4"));
    CHECK(says(failure_of(folder.write("script.mp4", "ffconcat version 1.0\nfile '" + film + "'\n")), "script.mp4"));
    CHECK(says(failure_of(folder.write("dash.mp4", "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" "
                                                   "profiles=\"urn:mpeg:dash:profile:isoff-live:2011\"></MPD>")), "dash.mp4"));
    CHECK(says(failure_of(folder.write("session.mp4", "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n")), "session.mp4"));
}

TEST_CASE("a film that breaks off plays to the break, then holds and says so") {
    const TempFolder folder;
    ClipSpec spec;
    spec.frames = 300;
    const auto made = make_clip(folder, spec);
    const auto all = content(made);
    const auto half = folder.write("half.mkv", all.substr(0, all.size() / 2));
    Stage stage;
    stage.cue({whole(half)});
    stage.must_take(whole(half));
    stage.steps(300);
    CHECK(stage.settled);
    CHECK(wrong_marks(stage, 0, 1, 0, 100) == 0);
    CHECK(stage.program.status().phase == Phase::Holding);
    CHECK(says(stage.program.status().failure, "breaks off"));
    CHECK(stage.marks.back());
}

TEST_CASE("a film whose time begins late is whole, and lasts as long as its pictures") {
    const TempFolder folder;
    ClipSpec spec;
    spec.first_tick = 150;  // five seconds
    const auto film = make_clip(folder, spec);
    Stage stage;
    stage.cue({whole(film)});
    stage.must_take(whole(film));
    CHECK(to_seconds(*stage.program.status().length) == doctest::Approx(2.0).epsilon(0.05));
    stage.steps(70);
    CHECK(stage.settled);
    CHECK(wrong_marks(stage, 0, 1, 0, 60) == 0);
    CHECK(stage.program.status().failure.empty());
}

TEST_CASE("a film whose clock jumps by hours or ages plays on over the jump, to its end") {
    for (const std::int64_t jump : {std::int64_t{36'000}, std::int64_t{10'000'000'000}}) {
        CAPTURE(jump);
        const TempFolder folder;
        ClipSpec spec;
        spec.jump_at = 30;
        spec.jump_seconds = jump;
        const auto film = make_clip(folder, spec);
        Stage stage;
        stage.cue({whole(film)});
        stage.must_take(whole(film));
        stage.steps(70);
        CHECK(stage.settled);
        CHECK(wrong_marks(stage, 0, 1, 0, 60) == 0);
        CHECK(wrong_samples(stage, 2 * kFade, 59 * kFrame, 1, 2 * kFade) == 0);
        CHECK(stage.program.status().phase == Phase::Holding);
        CHECK(stage.program.status().failure.empty());
    }
}

TEST_CASE("a film whose index is missing is refused") {
    const TempFolder folder;
    ClipSpec spec;
    spec.name = "film.mp4";
    spec.audio_codec = "aac";
    spec.sound = ClipSpec::Sound::Tone;
    const auto all = content(make_clip(folder, spec));
    const auto cut = folder.write("cut.mp4", all.substr(0, all.size() * 2 / 3));
    CHECK(says(failure_of(cut), "cut.mp4"));
}

TEST_CASE("flipped bits are played over, and it is known that pictures were broken") {
    const TempFolder folder;
    ClipSpec spec;
    spec.frames = 120;
    auto bytes = content(make_clip(folder, spec));
    for (std::size_t i = bytes.size() / 4; i < bytes.size() * 3 / 4; i += 997) bytes[i] = static_cast<char>(bytes[i] ^ 0x55);
    const auto rotten = folder.write("rotten.mkv", bytes);
    Stage stage;
    stage.cue({whole(rotten)});
    stage.must_take(whole(rotten));
    stage.steps(150);
    CHECK(stage.settled);
    CHECK(stage.pictures.back() != nullptr);
    CHECK(stage.program.status().phase == Phase::Holding);
    const auto damage = stage.program.status().damage;
    CHECK(says(damage, "rotten.mkv"));
    CHECK((says(damage, "is broken") || says(damage, "cannot be decoded")));
}

TEST_CASE("a whole film has no damage, also from an in point between its key pictures") {
    const TempFolder folder;
    ClipSpec spec;
    spec.frames = 120;
    const auto path = make_clip(folder, spec);
    for (const auto in : {std::chrono::milliseconds(0), std::chrono::milliseconds(1500)}) {
        auto source = whole(path);
        source.in = in;
        Stage stage;
        stage.cue({source});
        stage.must_take(source);
        stage.steps(130);
        CHECK(stage.program.status().phase == Phase::Holding);
        CHECK(stage.program.status().damage == "");
    }
}

TEST_CASE("a take at the end follows a film that breaks off") {
    const TempFolder folder;
    ClipSpec spec;
    spec.frames = 300;
    const auto all = content(make_clip(folder, spec));
    const auto half = folder.write("half.mkv", all.substr(0, all.size() / 2));
    Stage stage;
    stage.cue({whole(half), whole(films().b)});
    stage.must_take(whole(half));
    stage.program.take_at_end(whole(films().b));
    stage.steps(300);
    CHECK(stage.marks.back() == FrameMark{2, 44});
}
