// From one place in a clip to another in the same clip, as seeking does.
#include <doctest/doctest.h>

#include <algorithm>

#include "films.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

TEST_CASE(
    "a clip goes on at another place in itself, to the frame and the sample, and the picture before stays until then") {
    Stage stage;
    const auto whole_film = whole(films().a);
    const auto later = part(films().a, seconds(1.2), std::nullopt),
               earlier = part(films().a, seconds(0.4), std::nullopt);
    stage.cue({whole_film, later});
    stage.must_take(whole_film);
    stage.steps(10);
    stage.must_take(later);
    stage.cue({earlier});
    stage.steps(10);
    stage.must_take(earlier);
    stage.steps(10);
    CHECK(wrong_marks(stage, 0, 1, 0, 10) == 0);
    CHECK(wrong_marks(stage, 10, 1, 36, 10) == 0);
    CHECK(wrong_marks(stage, 20, 1, 12, 10) == 0);
    CHECK(std::ranges::count(stage.pictures, nullptr) == 0);
    CHECK(wrong_samples(stage, 10 * kFrame + kFade, 20 * kFrame, 1, (36 * kFrame + kFade) % kRampPeriod) == 0);
    CHECK(wrong_samples(stage, 20 * kFrame + kFade, 30 * kFrame, 1, (12 * kFrame + kFade) % kRampPeriod) == 0);
    const auto seams = stage.program.take_seams();
    REQUIRE(seams.size() == 2);
    for (const auto& seam : seams) {
        CHECK_FALSE(seam.late);
        CHECK(seam.sound_gap == 0);
    }
}

TEST_CASE("a clip that plays may be taken again from the same place") {
    Stage stage;
    const auto film = whole(films().a);
    stage.cue({film});
    stage.must_take(film);
    stage.steps(10);
    stage.cue({film});
    REQUIRE(stage.program.readiness(film) == Readiness::Primed);
    stage.must_take(film);
    stage.steps(10);
    CHECK(wrong_marks(stage, 10, 1, 0, 10) == 0);
}
