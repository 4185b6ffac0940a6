// From one clip to the next: no picture missing or blank, no sample lost, wherever the switch falls.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "films.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

constexpr unsigned kSeeds = 5;

void check_clean(const Seam& seam) {
    CHECK(to_samples(seam.picture_gap) == kFrame);
    CHECK(seam.sound_gap == 0);
    CHECK_FALSE(seam.late);
    CHECK(seam.pictures_missed == 0);
}

}  // namespace

TEST_CASE("a take at the end shows and sounds every picture and sample of both clips once") {
    Stage stage;
    stage.cue({whole(films().a), whole(films().b)});
    stage.must_take(whole(films().a));
    stage.program.take_at_end(whole(films().b));
    stage.steps(104);
    CHECK(stage.settled);
    CHECK(wrong_marks(stage, 0, 1, 0, 60) == 0);
    CHECK(wrong_marks(stage, 60, 2, 0, 44) == 0);
    constexpr int kSeam = 60 * kFrame;
    CHECK(wrong_samples(stage, kFade, kSeam - kFade, 1, kFade) == 0);
    CHECK(wrong_samples(stage, kSeam + kFade, kSeam + 44 * kFrame, 2, kFade) == 0);
    const auto seams = stage.program.take_seams();
    REQUIRE(seams.size() == 1);
    CHECK(seams[0].at.time_since_epoch() == std::chrono::seconds(2));
    CHECK(seams[0].from == whole(films().a));
    CHECK(seams[0].to == whole(films().b));
    check_clean(seams[0]);
}

TEST_CASE("a take in the middle of a clip shows the new clip at the very next picture") {
    Stage stage;
    stage.cue({whole(films().a), whole(films().b)});
    stage.must_take(whole(films().a));
    stage.steps(20);
    stage.must_take(whole(films().b));
    stage.steps(20);
    CHECK(wrong_marks(stage, 0, 1, 0, 20) == 0);
    CHECK(wrong_marks(stage, 20, 2, 0, 20) == 0);
    CHECK(wrong_samples(stage, kFade, 20 * kFrame, 1, kFade) == 0);
    CHECK(wrong_samples(stage, 20 * kFrame + kFade, 40 * kFrame, 2, kFade) == 0);
    const auto seams = stage.program.take_seams();
    REQUIRE(seams.size() == 1);
    check_clean(seams[0]);
}

TEST_CASE("the crossfade is made of both clips' own samples at equal power") {
    Stage stage;
    stage.cue({whole(films().a), whole(films().b)});
    stage.must_take(whole(films().a));
    stage.steps(20);
    stage.must_take(whole(films().b));
    stage.steps(1);
    // Right channels are constant: 1500 for clip 1, 3000 for clip 2.
    const auto right = [&](int at) { return stage.sound[static_cast<std::size_t>(2 * (20 * kFrame + at) + 1)] * 32768; };
    CHECK(right(-1) == doctest::Approx(1500));
    CHECK(right(0) == doctest::Approx(1500).epsilon(0.02));
    CHECK(right(kFade / 2) == doctest::Approx((1500 + 3000) * 0.7071).epsilon(0.01));
    CHECK(right(kFade) == doctest::Approx(3000));
}

TEST_CASE("parts of one film that follow each other join without a fade, sample by sample") {
    Stage stage;
    const auto first = part(films().a, {}, seconds(0.5)), second = part(films().a, seconds(0.5), seconds(1.5));
    stage.cue({first, second});
    stage.must_take(first);
    stage.program.take_at_end(second);
    stage.steps(44);
    CHECK(wrong_marks(stage, 0, 1, 0, 44) == 0);
    CHECK(wrong_samples(stage, kFade, 44 * kFrame, 1, kFade) == 0);
}

TEST_CASE("a marked part loops: each pass begins on the sample after the last one") {
    Stage stage;
    const auto loop = part(films().a, seconds(0.5), seconds(1.0));
    stage.cue({loop});
    stage.must_take(loop);
    for (int i = 0; i < 60; ++i) stage.step_of_loop(loop);
    CHECK(stage.settled);
    for (int pass = 0; pass < 4; ++pass) CHECK(wrong_marks(stage, static_cast<std::size_t>(15 * pass), 1, 15, 15) == 0);
    CHECK(wrong_samples(stage, 15 * kFrame + kFade, 30 * kFrame, 1, (15 * kFrame + kFade) % kRampPeriod) == 0);
    CHECK(stage.program.take_seams().size() == 3);
}

TEST_CASE("cueing the source that is playing primes it a second time") {
    Stage stage;
    stage.cue({whole(films().a)});
    stage.must_take(whole(films().a));
    CHECK(stage.program.readiness(whole(films().a)) == Readiness::NotCued);
    stage.steps(10);
    stage.cue({whole(films().a)});
    CHECK(stage.program.readiness(whole(films().a)) == Readiness::Primed);
    stage.must_take(whole(films().a));
    stage.steps(10);
    CHECK(wrong_marks(stage, 0, 1, 0, 10) == 0);
    CHECK(wrong_marks(stage, 10, 1, 0, 10) == 0);
}

TEST_CASE("what is not primed cannot be taken, and nothing changes") {
    Stage stage;
    stage.cue({whole(films().a)});
    stage.must_take(whole(films().a));
    stage.steps(3);
    CHECK_FALSE(stage.program.take(whole(films().b)));
    stage.steps(3);
    CHECK(wrong_marks(stage, 0, 1, 0, 6) == 0);
}

TEST_CASE("a target that is not primed at the end holds the last picture and the seam is marked late") {
    Stage stage;
    stage.cue({whole(films().b)});
    stage.must_take(whole(films().b));
    stage.steps(50);
    stage.program.take_at_end(whole(films().a));  // never cued: it is opened now
    stage.steps(20);
    CHECK(stage.settled);
    for (std::size_t i = 45; i < 50; ++i) CHECK(stage.marks[i] == FrameMark{2, 44});
    CHECK(wrong_marks(stage, 50, 1, 0, 20) == 0);
    const auto seams = stage.program.take_seams();
    REQUIRE(seams.size() == 1);
    CHECK(seams[0].late);
    CHECK(seams[0].sound_gap == 5 * kFrame);
}

TEST_CASE("a take at the end of a clip that is held by hand follows at once") {
    Stage stage;
    stage.cue({whole(films().a), whole(films().b)});
    stage.must_take(whole(films().a));
    stage.steps(10);
    stage.program.hold();
    stage.steps(5);
    stage.program.take_at_end(whole(films().b));
    stage.steps(5);
    CHECK(wrong_marks(stage, 15, 2, 0, 5) == 0);
}

TEST_CASE("a later wish replaces an earlier one, and a cancelled one does not come") {
    Stage stage;
    stage.cue({whole(films().a), whole(films().b), whole(films().c)});
    stage.must_take(whole(films().b));
    stage.program.take_at_end(whole(films().a));
    stage.program.take_at_end(whole(films().c));
    CHECK(stage.program.readiness(whole(films().a)) == Readiness::Primed);
    stage.steps(50);
    CHECK(stage.marks.back() == FrameMark{3, 4});
    stage.program.take_at_end(whole(films().a));
    stage.program.cancel_scheduled_take();
    stage.steps(80);
    CHECK(stage.marks.back() == FrameMark{3, 59});
    CHECK(stage.program.status().phase == Phase::Holding);
}

TEST_CASE("a fulfilled wish does not come back when its source is cued again") {
    Stage stage;
    stage.cue({whole(films().b)});
    stage.must_take(whole(films().b));
    stage.program.take_at_end(whole(films().b));
    stage.steps(50);
    stage.cue({whole(films().b)});
    stage.steps(60);
    CHECK(stage.program.status().segment == 2);
    CHECK(stage.program.status().phase == Phase::Holding);
}

TEST_CASE("a take while paused shows the new clip and sounds when the pause ends") {
    Stage stage;
    stage.cue({whole(films().a), whole(films().b)});
    stage.must_take(whole(films().a));
    stage.steps(10);
    stage.program.set_paused(true);
    stage.steps(3);
    stage.must_take(whole(films().b));
    stage.steps(3);
    CHECK(stage.marks[13] == FrameMark{2, 0});
    CHECK(stage.marks[15] == FrameMark{2, 0});
    stage.program.set_paused(false);
    stage.steps(5);
    CHECK(wrong_samples(stage, 16 * kFrame + 2 * kFade, 21 * kFrame, 2, 2 * kFade) == 0);
}

TEST_CASE("two takes between two pictures: the last one counts") {
    Stage stage;
    stage.cue({whole(films().a), whole(films().b), whole(films().c)});
    stage.must_take(whole(films().a));
    stage.steps(5);
    stage.must_take(whole(films().c));
    stage.must_take(whole(films().b));
    stage.steps(5);
    CHECK(wrong_marks(stage, 5, 2, 0, 5) == 0);
    CHECK(wrong_samples(stage, 5 * kFrame + kFade, 10 * kFrame, 2, kFade) == 0);
}

TEST_CASE("clips of another size, rate and sound switch just as cleanly") {
    const TempFolder folder;
    ClipSpec spec;
    spec.name = "wide.mp4";
    spec.number = 5;
    spec.width = 320;
    spec.height = 120;
    spec.rate_num = 25;
    spec.frames = 50;
    spec.sound = ClipSpec::Sound::Tone;
    spec.audio_codec = "aac";
    spec.sample_rate = 44100;
    const auto wide = whole(make_clip(folder, spec));
    Stage stage;
    stage.cue({whole(films().c), wide, whole(films().b)});
    stage.must_take(whole(films().c));
    stage.program.take_at_end(wide);
    stage.steps(60);
    stage.program.take_at_end(whole(films().b));
    stage.steps(90);
    CHECK(wrong_marks(stage, 0, 3, 0, 60) == 0);
    CHECK(stage.marks[60] == FrameMark{5, 0});
    CHECK(stage.marks[119] == FrameMark{5, 49});
    CHECK(wrong_marks(stage, 120, 2, 0, 30) == 0);
    const auto seams = stage.program.take_seams();
    REQUIRE(seams.size() == 2);
    CHECK(to_samples(seams[1].picture_gap) == 1920);
    CHECK(seams[1].pictures_missed <= 0);
}

namespace {

struct WildShow {
    int blank = 0, backward = 0, taken = 0;
    float largest_step = 0;  // between two samples of the right channel
    bool settled = true;
};

WildShow play_at_random(unsigned seed) {
    Stage stage;
    std::mt19937 random(seed);
    const std::vector<Source> sources{whole(films().a), whole(films().b), part(films().a, seconds(0.4), seconds(0.9)),
                                      slate(seconds(0.1))};
    stage.cue(sources);
    WildShow show;
    show.taken += stage.program.take(sources[0]) ? 1 : 0;
    ProgramTime last{};
    for (int i = 0; i < 200; ++i) {
        stage.step(static_cast<SampleCount>(random() % 4000));
        const auto& source = sources[random() % sources.size()];
        switch (random() % 6) {
            case 0: stage.program.take_at_end(source); break;
            case 1: stage.program.hold(); break;
            case 2: stage.program.cancel_scheduled_take(); break;
            default: show.taken += stage.program.take(source) ? 1 : 0;
        }
        stage.cue(sources);
        show.blank += stage.program.picture() ? 0 : 1;
        show.backward += stage.program.now() < last ? 1 : 0;
        last = stage.program.now();
    }
    for (std::size_t i = 3; i < stage.sound.size(); i += 2) {
        show.largest_step = std::max(show.largest_step, std::abs(stage.sound[i] - stage.sound[i - 2]));
    }
    show.settled = stage.settled;
    return show;
}

}  // namespace

TEST_CASE("takes at random moments never give a blank picture, a backward time or a click") {
    for (unsigned seed = 1; seed <= kSeeds; ++seed) {
        CAPTURE(seed);
        const auto show = play_at_random(seed);
        CHECK(show.settled);
        CHECK(show.blank == 0);
        CHECK(show.backward == 0);
        CHECK(show.taken > 60);
        // Right channels are constant, so whatever moves there is a fade, and a fade moves by no more than this a sample.
        CHECK(show.largest_step * 32768 < 40);
    }
}
