// The switch, frame for frame and sample for sample.
#include <doctest/doctest.h>

#include <algorithm>

#include "stage.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

constexpr int kFade = 240;  // samples: the default crossfade

struct Films {
    TempFolder folder;
    std::string a, b;
    Films() {
        ClipSpec spec;
        spec.name = "a.mkv";
        spec.number = 1;
        a = make_clip(folder, spec);
        spec.name = "b.mkv";
        spec.number = 2;
        spec.frames = 45;
        b = make_clip(folder, spec);
    }
};

const Films& films() {
    static const Films made;
    return made;
}

void check_marks(const Stage& stage, std::size_t from, int clip, int first, int count) {
    int wrong = 0;
    for (int i = 0; i < count; ++i) {
        if (stage.marks.at(from + static_cast<std::size_t>(i)) != FrameMark{clip, first + i}) ++wrong;
    }
    CHECK(wrong == 0);
}

void check_sound(const Stage& stage, int from, int to, int clip, int first) {
    int wrong = 0;
    for (int i = from; i < to; ++i) {
        const SampleMark expected{clip, (first + i - from) % kRampPeriod};
        if (stage.heard(static_cast<std::size_t>(i)) != expected) ++wrong;
    }
    CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("a clip plays picture by picture with its sound at the same samples") {
    Stage stage;
    stage.cue({whole(films().a)});
    REQUIRE(stage.program.readiness(whole(films().a)) == Readiness::Primed);
    REQUIRE(stage.program.take(whole(films().a)));
    stage.steps(60);
    CHECK(stage.settled);
    check_marks(stage, 0, 1, 0, 60);
    check_sound(stage, kFade, 60 * 1600 - kFade, 1, kFade);
}

TEST_CASE("a take at the end shows and sounds every picture and sample of both clips once") {
    Stage stage;
    stage.cue({whole(films().a), whole(films().b)});
    REQUIRE(stage.program.take(whole(films().a)));
    stage.program.take_at_end(whole(films().b));
    stage.steps(104);
    CHECK(stage.settled);
    check_marks(stage, 0, 1, 0, 60);
    check_marks(stage, 60, 2, 0, 44);
    constexpr int kSeam = 60 * 1600;
    check_sound(stage, kFade, kSeam - kFade, 1, kFade);
    check_sound(stage, kSeam + kFade, kSeam + 44 * 1600, 2, kFade);
    const auto seams = stage.program.take_seams();
    REQUIRE(seams.size() == 1);
    CHECK(seams[0].at.time_since_epoch() == std::chrono::seconds(2));
    CHECK(to_samples(seams[0].picture_gap) == 1600);
    CHECK(seams[0].sound_gap == 0);
    CHECK_FALSE(seams[0].late);
    CHECK(seams[0].pictures_missed == 0);
}

TEST_CASE("a take in the middle of a clip shows the new clip at the very next picture") {
    Stage stage;
    stage.cue({whole(films().a), whole(films().b)});
    REQUIRE(stage.program.take(whole(films().a)));
    stage.steps(20);
    REQUIRE(stage.program.take(whole(films().b)));
    stage.steps(20);
    check_marks(stage, 0, 1, 0, 20);
    check_marks(stage, 20, 2, 0, 20);
    check_sound(stage, 20 * 1600 + kFade, 40 * 1600, 2, kFade);
}

TEST_CASE("a clip that ends with nothing taken holds its last picture in silence while time goes on") {
    Stage stage;
    stage.cue({whole(films().b)});
    REQUIRE(stage.program.take(whole(films().b)));
    stage.steps(60);
    check_marks(stage, 0, 2, 0, 45);
    for (std::size_t i = 45; i < 60; ++i) CHECK(stage.marks[i] == FrameMark{2, 44});
    CHECK(stage.program.status().phase == Phase::Holding);
    CHECK(stage.program.now().time_since_epoch() == std::chrono::seconds(2));
    const auto after = std::span(stage.sound).subspan(std::size_t{45} * 1600 * 2);
    CHECK(std::ranges::all_of(after, [](float sample) { return sample == 0.0F; }));
}
