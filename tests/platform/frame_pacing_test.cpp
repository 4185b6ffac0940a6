#include "platform/frame_pacing.h"

#include <doctest/doctest.h>

using namespace wissel;
using namespace std::chrono_literals;
using platform::next_refresh;
using platform::refresh_interval;

TEST_CASE("a display of unknown or senseless rate is taken for 60 Hz") {
    CHECK(refresh_interval(50) == 20ms);
    CHECK(refresh_interval(0) == refresh_interval(60));
    CHECK(refresh_interval(-5) == refresh_interval(60));
    CHECK(refresh_interval(1'000'000'000) == refresh_interval(60));
}

TEST_CASE("the next refresh lies within one interval, whenever the known one was") {
    const WallTime known(1000ms);
    CHECK(next_refresh(known, 20ms, known + 5ms) == known + 20ms);
    CHECK(next_refresh(known, 20ms, known + 20ms) == known + 40ms);
    CHECK(next_refresh(known, 20ms, known + 1999ms) == known + 2000ms);
    CHECK(next_refresh(known, 20ms, known - 5ms) == known);
    CHECK(next_refresh(known, 20ms, known - 45ms) == known - 40ms);
}
