// How far ahead the sound is mixed: enough, and no more for long. Time is what the device has taken.
#include <doctest/doctest.h>

#include "playback/feed_margin.h"

using namespace wissel;
using namespace wissel::playback;

namespace {

constexpr SampleCount kBlock = 512;

// Plays so long while all but `needed` of the margin is still there after each block; false: it was too short.
bool play(FeedMargin& margin, SampleCount samples, std::size_t needed) {
    for (SampleCount done = 0; done < samples; done += kBlock) {
        if (margin.frames() < needed) {
            margin.dropped_out();
            return false;
        }
        margin.held(std::size_t{kBlock}, margin.frames() - needed);
    }
    return true;
}

FeedMargin& grown(FeedMargin& margin, int times) {
    for (int i = 0; i < times; ++i) margin.dropped_out();
    return margin;
}

}  // namespace

TEST_CASE("a margin that is too short grows at once, up to an eighth of a second") {
    FeedMargin margin;
    CHECK(margin.frames() == FeedMargin::kFirst);
    CHECK(grown(margin, 1).frames() == FeedMargin::kFirst * 5 / 4);
    CHECK(grown(margin, 50).frames() == FeedMargin::kLargest);
}

TEST_CASE("what a bad minute has made it is given back within the hour, and not in the first minutes") {
    FeedMargin margin;
    grown(margin, 50);
    CHECK(play(margin, FeedMargin::kCalm - 2 * kBlock, 100));
    CHECK(margin.frames() == FeedMargin::kLargest);
    CHECK(play(margin, 40 * FeedMargin::kCalm, 100));
    CHECK(margin.frames() == FeedMargin::kFirst);
}

TEST_CASE("what is used again and again is never given back, so that shrinking causes no drop-out by itself") {
    FeedMargin margin;
    grown(margin, 50);
    CHECK(play(margin, 300 * FeedMargin::kCalm, 3000));
    CHECK(margin.frames() >= 3000);
    CHECK(margin.frames() < 3200);
}

TEST_CASE("where a drop-out came after it had shrunk, it waits twice as long with that") {
    FeedMargin margin;
    grown(margin, 50);
    REQUIRE(play(margin, 10 * FeedMargin::kCalm, 100));
    REQUIRE_FALSE(play(margin, kBlock, FeedMargin::kLargest));  // something rare
    const auto after = margin.frames();
    CHECK(play(margin, 2 * FeedMargin::kCalm - 2 * kBlock, 100));
    CHECK(margin.frames() == after);
    CHECK(play(margin, 4 * kBlock, 100));
    CHECK(margin.frames() < after);
}
