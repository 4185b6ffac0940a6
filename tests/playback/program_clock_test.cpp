#include "playback/program_clock.h"

#include <doctest/doctest.h>

using namespace wissel;
using namespace wissel::playback;

namespace {

constexpr SampleCount kTenMs = 480;

constexpr WallTime at(int milliseconds) { return WallTime(std::chrono::seconds(100) + std::chrono::milliseconds(milliseconds)); }

// A device that asked for two blocks, the first of which is heard from `at(0)` on.
void play_two_blocks(ProgramClock& clock) {
    clock.played(kTenMs, at(0));
    clock.played(kTenMs, at(10));
}

}  // namespace

TEST_CASE("the time is what is heard now, and never more than was played") {
    ProgramClock clock(true);
    play_two_blocks(clock);
    CHECK(clock.now(at(5)) == 240);
    CHECK(clock.now(at(15)) == 720);
    CHECK(clock.now(at(25)) == 2 * kTenMs);
}

TEST_CASE("with a lead the time is what will be heard when a picture has reached the screen") {
    ProgramClock clock(true);
    play_two_blocks(clock);
    clock.set_lead(std::chrono::milliseconds(5));
    CHECK(clock.now(at(5)) == 480);
    CHECK(clock.now(at(18)) == 2 * kTenMs);  // nothing beyond is known to come
}

TEST_CASE("the time does not go back when the lead becomes shorter") {
    ProgramClock clock(true);
    play_two_blocks(clock);
    clock.set_lead(std::chrono::milliseconds(5));
    CHECK(clock.now(at(5)) == 480);
    clock.set_lead({});
    CHECK(clock.now(at(6)) == 480);
    CHECK(clock.now(at(12)) == 576);
}
