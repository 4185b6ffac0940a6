// One clip on the program: what is seen and heard, and when.
#include <doctest/doctest.h>

#include "films.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

// One channel of 8 bits: a coarse film sound, which FFmpeg hands out in blocks of half a second.
std::string wav_of_8_kilohertz(int seconds) {
    const auto size = static_cast<std::uint32_t>(seconds) * 8000U;
    std::string wav = "RIFF";
    const auto number = [&](std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) wav += static_cast<char>(value >> (8 * i));
    };
    number(36 + size, 4);
    wav += "WAVEfmt ";
    number(16, 4);
    number(1, 2);  // PCM
    number(1, 2);
    number(8000, 4);
    number(8000, 4);
    number(1, 2);
    number(8, 2);
    wav += "data";
    number(size, 4);
    for (std::uint32_t i = 0; i < size; ++i) wav += static_cast<char>(i % 20 < 10 ? 0xA0 : 0x60);
    return wav;
}

}  // namespace

TEST_CASE("a clip plays picture by picture with its sound at the same samples") {
    Stage stage;
    stage.cue({whole(films().a)});
    REQUIRE(stage.program.readiness(whole(films().a)) == Readiness::Primed);
    stage.must_take(whole(films().a));
    stage.steps(60);
    CHECK(stage.settled);
    CHECK(wrong_marks(stage, 0, 1, 0, 60) == 0);
    CHECK(wrong_samples(stage, kFade, 60 * kFrame - kFade, 1, kFade) == 0);
}

TEST_CASE("before the first take there is no picture and no time passes") {
    Stage stage;
    stage.steps(3);
    CHECK(stage.pictures.back() == nullptr);
    CHECK(stage.program.now() == ProgramTime{});
    CHECK(stage.program.status().phase == Phase::Empty);
    CHECK_FALSE(stage.program.until_next_picture());
    CHECK(silent(stage, 0, 3 * kFrame));
}

TEST_CASE("a clip that ends with nothing taken holds its last picture in silence while time goes on") {
    Stage stage;
    stage.cue({whole(films().b)});
    stage.must_take(whole(films().b));
    stage.steps(60);
    CHECK(wrong_marks(stage, 0, 2, 0, 45) == 0);
    for (std::size_t i = 45; i < 60; ++i) CHECK(stage.marks[i] == FrameMark{2, 44});
    CHECK(stage.program.status().phase == Phase::Holding);
    CHECK(stage.program.status().length == seconds(1.5));
    CHECK(stage.program.status().position.time_since_epoch() == seconds(1.5));
    CHECK(stage.program.now().time_since_epoch() == seconds(2));
    CHECK(silent(stage, 45 * kFrame, 60 * kFrame));
    CHECK_FALSE(stage.program.until_next_picture());
}

TEST_CASE("in and out points cut to the frame and to the sample") {
    Stage stage;
    const auto source = part(films().a, seconds(0.7), seconds(1.3));  // frames 21 to 38
    stage.cue({source});
    stage.must_take(source);
    stage.steps(20);
    CHECK(wrong_marks(stage, 0, 1, 21, 18) == 0);
    CHECK(stage.marks[19] == FrameMark{1, 38});
    CHECK(wrong_samples(stage, kFade, 18 * kFrame, 1, (21 * kFrame + kFade) % kRampPeriod) == 0);
    CHECK(silent(stage, 18 * kFrame + kFade, 20 * kFrame));
    CHECK(stage.program.status().length == seconds(0.6));
}

TEST_CASE("an out point between two pictures ends the clip there") {
    Stage stage;
    const auto source = part(films().a, {}, seconds(0.35));  // frame 10 lasts half its time
    stage.cue({source});
    stage.must_take(source);
    stage.steps(11);
    CHECK(wrong_marks(stage, 0, 1, 0, 11) == 0);
    CHECK(stage.program.status().length == seconds(0.35));
    CHECK(stage.program.status().phase == Phase::Holding);
    CHECK(wrong_samples(stage, kFade, 16800, 1, kFade) == 0);
}

TEST_CASE("in and out points with few decimals still mean whole frames") {
    Stage stage;
    const auto source = part(films().a, seconds(0.0667), seconds(0.1999));  // frames 2 to 5
    stage.cue({source});
    stage.must_take(source);
    stage.steps(5);
    CHECK(wrong_marks(stage, 0, 1, 2, 4) == 0);
    CHECK(stage.marks[4] == FrameMark{1, 5});
}

TEST_CASE("an in point after the end of the film is a failure with a reason") {
    Stage stage;
    const auto source = part(films().a, seconds(9), std::nullopt);
    stage.cue({source});
    CHECK(stage.program.readiness(source) == Readiness::Failed);
    CHECK(stage.program.failure(source).find("in point") != std::string::npos);
    CHECK_FALSE(stage.program.take(source));
}

TEST_CASE("while paused the picture stands, the sound is silent and no time passes") {
    Stage stage;
    stage.cue({whole(films().a)});
    stage.must_take(whole(films().a));
    stage.steps(10);
    stage.program.set_paused(true);
    stage.step();  // the fade to silence
    const auto stands_at = stage.program.now();
    stage.steps(10);
    CHECK(stage.program.now() == stands_at);
    CHECK(stage.pictures.back() == stage.pictures[11]);
    CHECK(silent(stage, 10 * kFrame + kFade, 21 * kFrame));
    stage.program.set_paused(false);
    stage.step();
    const int resumed = 21 * kFrame;
    CHECK(wrong_samples(stage, resumed + kFade, resumed + kFrame, 1, 10 * kFrame + 2 * kFade) == 0);
}

TEST_CASE("hold keeps the picture and fades the sound out") {
    Stage stage;
    stage.cue({whole(films().a)});
    stage.must_take(whole(films().a));
    stage.steps(10);
    stage.program.hold();
    CHECK(stage.program.status().phase == Phase::Holding);
    stage.steps(10);
    // The picture that became due at the moment of the hold is the one that stays.
    for (std::size_t i = 11; i < 20; ++i) CHECK(stage.pictures[i] == stage.pictures[10]);
    CHECK(silent(stage, 10 * kFrame + kFade, 20 * kFrame));
}

TEST_CASE("muted sound is silent and the volume changes without a step") {
    Stage stage;
    stage.cue({whole(films().a)});
    stage.must_take(whole(films().a));
    stage.steps(2);
    stage.program.set_volume(0);
    stage.steps(2);
    CHECK(silent(stage, 2 * kFrame + kFade, 4 * kFrame));
    const float right = stage.sound[2 * 2 * kFrame + 1];
    CHECK(right > 0.9F * stage.sound[2 * 2 * kFrame - 1]);
}

TEST_CASE("a slate shows one calm picture for as long as it says, then holds it") {
    Stage stage;
    const auto source = slate(seconds(0.5));
    stage.cue({source});
    stage.must_take(source);
    stage.steps(10);
    CHECK(stage.program.status().phase == Phase::Playing);
    stage.steps(10);
    CHECK(stage.program.status().phase == Phase::Holding);
    CHECK(stage.pictures.back() == stage.pictures.front());
    CHECK(stage.pictures.front()->size == Size{160, 96});
}

TEST_CASE("sound alone plays to its end over a calm picture, also in blocks longer than what is kept") {
    const TempFolder folder;
    const auto sound = folder.write("sound.wav", wav_of_8_kilohertz(3));
    Stage stage;
    stage.cue({whole(sound)});
    REQUIRE(stage.program.readiness(whole(sound)) == Readiness::Primed);
    stage.must_take(whole(sound));
    stage.steps(89);
    CHECK(stage.settled);
    CHECK(stage.program.status().phase == Phase::Playing);
    CHECK(stage.pictures.back() != nullptr);
    CHECK_FALSE(silent(stage, 80 * kFrame, 89 * kFrame));
    stage.steps(4);
    CHECK(stage.settled);
    CHECK(stage.program.status().phase == Phase::Holding);
    CHECK(stage.program.status().failure.empty());
}

TEST_CASE("a still stays until the next take and fits the screen") {
    Stage stage(off_screen({320, 200}));
    ClipSpec spec;
    spec.name = "still.png";
    spec.video_codec = "png";
    spec.frames = 1;
    spec.sound = ClipSpec::Sound::None;
    spec.b_frames = 0;
    const TempFolder folder;
    const auto made = make_clip(folder, [&] { auto mkv = spec; mkv.name = "still.mkv"; return mkv; }());
    Source source;
    source.kind = Source::Kind::Still;
    source.path = made;
    stage.cue({source});
    stage.must_take(source);
    stage.steps(40);
    CHECK(stage.marks.back() == FrameMark{1, 0});
    CHECK(stage.pictures.back()->size == Size{320, 192});
    CHECK(stage.program.status().phase == Phase::Playing);
    CHECK_FALSE(stage.program.status().length);
}

TEST_CASE("pictures decoded after a resize fit the new screen") {
    Stage stage;
    stage.cue({whole(films().a)});
    stage.must_take(whole(films().a));
    stage.steps(5);
    stage.program.set_screen({80, 48});
    stage.steps(20);
    CHECK(stage.pictures.front()->size == Size{160, 96});
    CHECK(stage.pictures.back()->size == Size{80, 48});
    CHECK(wrong_marks(stage, 0, 1, 0, 25) == 0);
}

TEST_CASE("a recorder that pulls a second at a time gets every sample") {
    Stage stage;
    stage.cue({whole(films().a)});
    stage.must_take(whole(films().a));
    stage.step(kSampleRate);
    stage.step(kSampleRate / 2);
    CHECK(wrong_samples(stage, kFade, kSampleRate * 3 / 2, 1, kFade) == 0);
    CHECK(stage.marks[1] == FrameMark{1, 30});
}

TEST_CASE("a picture that stands for ages is waited for an hour at a time, at any speed") {
    Stage stage;
    const auto ages = slate(std::chrono::hours(24 * 365 * 20));
    stage.cue({ages});
    stage.must_take(ages);
    stage.steps(2);
    const auto wait = stage.program.until_next_picture();
    REQUIRE(wait);
    CHECK(*wait == Duration(std::chrono::hours(1)));
}
