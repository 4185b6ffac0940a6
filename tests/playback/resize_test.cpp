// The window gets another size while films play and switch.
#include <doctest/doctest.h>

#include "films.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

constexpr Size kLarger{320, 192};
// What was made for the old size: the pictures that a clip keeps ready, and those on their way.
constexpr std::size_t kMadeBefore = 8;

bool all_of_size(const Stage& stage, std::size_t from, Size size) {
    return std::all_of(stage.pictures.begin() + static_cast<std::ptrdiff_t>(from), stage.pictures.end(),
                       [&](const auto& picture) { return picture && picture->size == size; });
}

}  // namespace

TEST_CASE("another size between a take and its first picture: nothing is blank or lost, and pictures of that size come") {
    Stage stage;
    stage.cue({whole(films().a), whole(films().b)});
    stage.must_take(whole(films().a));
    stage.steps(20);
    stage.must_take(whole(films().b));
    stage.program.set_screen(kLarger);
    stage.steps(45);
    CHECK(stage.settled);
    CHECK(wrong_marks(stage, 0, 1, 0, 20) == 0);
    CHECK(wrong_marks(stage, 20, 2, 0, 45) == 0);
    CHECK(wrong_samples(stage, 20 * kFrame + kFade, 65 * kFrame - kFade, 2, kFade) == 0);
    CHECK(all_of_size(stage, 20 + kMadeBefore, kLarger));
    const auto seams = stage.program.take_seams();
    REQUIRE(seams.size() == 1);
    CHECK(to_samples(seams[0].picture_gap) == kFrame);
    CHECK(seams[0].pictures_missed == 0);
}

TEST_CASE("another size while a film waits for the end of the one before: the seam is as clean") {
    Stage stage;
    stage.cue({whole(films().b), whole(films().a)});
    stage.must_take(whole(films().b));
    stage.program.take_at_end(whole(films().a));
    for (int i = 0; i < 80; ++i) {
        if (i % 11 == 0) stage.program.set_screen({160 + 16 * (i % 5), 96 + 8 * (i % 3)});  // a window that is being dragged
        stage.step();
    }
    CHECK(stage.settled);
    CHECK(wrong_marks(stage, 0, 2, 0, 45) == 0);
    CHECK(wrong_marks(stage, 45, 1, 0, 35) == 0);
    CHECK(stage.program.take_seams().size() == 1);
}
