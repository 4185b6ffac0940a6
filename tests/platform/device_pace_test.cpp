#include "platform/device_pace.h"

#include <doctest/doctest.h>

using namespace wissel;
using namespace std::chrono_literals;
using platform::DevicePace;

namespace {

constexpr Duration kBlock = 10ms;

// Takes `count` blocks, one each `every`. Returns how long it was held back in all, which passes too.
Duration held_back(DevicePace& pace, WallTime& now, int count, Duration every) {
    Duration sum{};
    for (int i = 0; i < count; ++i) {
        const auto wait = pace.take(kBlock, now);
        sum += wait;
        now += every + wait;
    }
    return sum;
}

}  // namespace

TEST_CASE("a device that takes all it can get is held to the time that passes, but for its buffers") {
    DevicePace pace;
    auto now = WallTime(1h);
    const auto began = now;
    held_back(pace, now, 6000, {});
    const Duration took = now - began;
    CHECK(took > 59s);
    CHECK(took <= 60s);
}

TEST_CASE("a sound card is not held back: not while it fills its buffers, nor when its quartz runs a little fast") {
    DevicePace pace;
    auto now = WallTime(1h);
    CHECK(held_back(pace, now, 15, {}) == 0s);
    CHECK(held_back(pace, now, 100'000, kBlock - 1us) == 0s);
}

TEST_CASE("after a pause it may fill its buffers again") {
    DevicePace pace;
    auto now = WallTime(1h);
    held_back(pace, now, 100, {});
    now += 1min;
    CHECK(held_back(pace, now, 15, {}) == 0s);
}
