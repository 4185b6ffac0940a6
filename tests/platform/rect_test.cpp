#include "platform/rect.h"

#include <doctest/doctest.h>

#include "platform/displays.h"

using namespace wissel::platform;

TEST_CASE("windows side by side share nothing, and what mirrors another all of it") {
    const Rect laptop{0, 0, 1280, 800};
    CHECK_FALSE(overlap(laptop, {1280, 0, 1920, 1080}));
    CHECK_FALSE(overlap(laptop, {0, 800, 1280, 800}));
    CHECK(overlap(laptop, laptop));
    CHECK(overlap(laptop, {0, 0, 1024, 768}));
    CHECK(overlap(laptop, {1279, 799, 10, 10}));
}

TEST_CASE("a thin edge over another window is not seen there") {
    const Rect laptop{0, 0, 1280, 800};
    CHECK_FALSE(overlap(laptop, {1248, 0, 1920, 1080}, 32));
    CHECK(overlap(laptop, {1247, 0, 1920, 1080}, 32));
    CHECK_FALSE(overlap({1280, 0, 1920, 1080}, {1270, 10, 20, 500}, 32));
}

TEST_CASE("a window is on the display that has most of it, and on none outside all") {
    const std::vector<Monitor> displays{{{0, 0, 1280, 800}}, {{1280, 0, 1920, 1080}}};
    CHECK(monitor_under({0, 0, 1280, 800}, displays) == 0);
    CHECK(monitor_under({1000, 0, 800, 600}, displays) == 1);
    CHECK_FALSE(monitor_under({0, 1200, 800, 600}, displays));
    CHECK_FALSE(monitor_under({0, 0, 0, 0}, displays));
}
