#include "kiosk/staff_gesture.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <limits>
#include <vector>

#include "story/shuffle.h"

using namespace wissel;
using namespace wissel::kiosk;
using std::chrono::milliseconds;

namespace {

const WallTime kFirstPress = WallTime{} + std::chrono::hours(1);
constexpr float kWidth = 1920, kHeight = 1080;

Press press_in(Corner corner, WallTime at, float inset = 20) {
    const bool right = corner == Corner::TopRight || corner == Corner::BottomRight;
    const bool bottom = corner == Corner::BottomLeft || corner == Corner::BottomRight;
    return {right ? kWidth - inset : inset, bottom ? kHeight - inset : inset, kWidth, kHeight, at};
}

Corner after(Corner corner, int steps) {
    return static_cast<Corner>((static_cast<int>(corner) + steps) % 4);
}

// Presses these in turn, half a second apart; how often the gesture was made.
int made_by(StaffGesture& gesture, const std::vector<Corner>& corners, Duration apart = milliseconds(500)) {
    int made = 0;
    auto now = kFirstPress;
    for (const auto corner : corners) {
        made += gesture.on_press(press_in(corner, now)) ? 1 : 0;
        now += apart;
    }
    return made;
}

constexpr Corner kClockwise[] = {Corner::TopLeft, Corner::TopRight, Corner::BottomRight, Corner::BottomLeft};

}  // namespace

TEST_CASE("the four corners, clockwise from the one that is set, are the gesture") {
    for (const auto first : kClockwise) {
        StaffGesture gesture(first);
        CHECK(made_by(gesture, {first, after(first, 1), after(first, 2), after(first, 3)}) == 1);
        CHECK(made_by(gesture, {first, after(first, 3), after(first, 2), after(first, 1)}) == 0);
        CHECK(made_by(gesture, {after(first, 1), after(first, 2), after(first, 3), first}) == 0);
    }
}

TEST_CASE("it can be made again, and a first corner that is pressed twice does not spoil it") {
    StaffGesture gesture(Corner::TopLeft);
    const std::vector<Corner> round(std::begin(kClockwise), std::end(kClockwise));
    CHECK(made_by(gesture, round) == 1);
    CHECK(made_by(gesture, round) == 1);
    CHECK(made_by(gesture,
                  {Corner::TopLeft, Corner::TopLeft, Corner::TopRight, Corner::BottomRight, Corner::BottomLeft}) == 1);
    CHECK(made_by(gesture, {Corner::TopLeft, Corner::TopRight, Corner::TopLeft, Corner::TopRight, Corner::BottomRight,
                            Corner::BottomLeft}) == 1);
    CHECK(made_by(gesture,
                  {Corner::TopLeft, Corner::TopRight, Corner::TopRight, Corner::BottomRight, Corner::BottomLeft}) == 0);
}

TEST_CASE("six seconds are enough, and more are too many") {
    StaffGesture gesture(Corner::TopLeft);
    const std::vector<Corner> round(std::begin(kClockwise), std::end(kClockwise));
    CHECK(made_by(gesture, round, seconds(2)) == 1);
    CHECK(made_by(gesture, round, milliseconds(2001)) == 0);
}

TEST_CASE("a press elsewhere begins it anew") {
    for (int between = 1; between < 4; ++between) {
        StaffGesture gesture(Corner::TopLeft);
        for (int i = 0; i < 4; ++i) {
            if (i == between) CHECK_FALSE(gesture.on_press({kWidth / 2, kHeight / 2, kWidth, kHeight, kFirstPress}));
            CHECK_FALSE(gesture.on_press(press_in(kClockwise[i], kFirstPress)));
        }
    }
}

TEST_CASE("what is done in between breaks it off: the next touch in the second corner is meant for what stands there") {
    StaffGesture gesture(Corner::TopLeft);
    CHECK_FALSE(gesture.on_press(press_in(Corner::TopLeft, kFirstPress)));
    gesture.break_off();
    CHECK_FALSE(gesture.on_press(press_in(Corner::TopRight, kFirstPress + seconds(1))));
    CHECK_FALSE(gesture.under_way());
    CHECK(made_by(gesture, std::vector<Corner>(std::begin(kClockwise), std::end(kClockwise))) == 1);
}

TEST_CASE("a corner is a box of an eighth of the smaller side") {
    StaffGesture gesture(Corner::TopLeft);
    const float box = StaffGesture::kBox * kHeight;
    for (const float inset : {0.0F, box - 1}) {
        int made = 0;
        for (const auto corner : kClockwise) made += gesture.on_press(press_in(corner, kFirstPress, inset)) ? 1 : 0;
        CHECK(made == 1);
    }
    int made = 0;
    for (const auto corner : kClockwise) made += gesture.on_press(press_in(corner, kFirstPress, box + 1)) ? 1 : 0;
    CHECK(made == 0);
}

TEST_CASE("presses that are nowhere are no corner") {
    StaffGesture gesture(Corner::TopLeft);
    const auto nan = std::numeric_limits<float>::quiet_NaN();
    for (int i = 0; i < 20; ++i) {
        CHECK_FALSE(gesture.on_press({nan, nan, kWidth, kHeight, kFirstPress}));
        CHECK_FALSE(gesture.on_press({-5, -5, kWidth, kHeight, kFirstPress}));
        CHECK_FALSE(gesture.on_press({0, 0, 0, 0, kFirstPress}));
        CHECK_FALSE(gesture.on_press({1e30F, 1e30F, nan, nan, kFirstPress}));
    }
}

TEST_CASE("the keys are the gesture at once; the buttons once they were all held for three seconds, once each time") {
    StaffGesture gesture(Corner::TopLeft);
    CHECK(gesture.on_keys());
    CHECK_FALSE(gesture.on_buttons(true, kFirstPress));
    CHECK_FALSE(gesture.on_buttons(true, kFirstPress + milliseconds(2999)));
    CHECK(gesture.on_buttons(true, kFirstPress + seconds(3)));
    CHECK_FALSE(gesture.on_buttons(true, kFirstPress + seconds(9)));
    CHECK_FALSE(gesture.on_buttons(false, kFirstPress + seconds(10)));
    CHECK_FALSE(gesture.on_buttons(true, kFirstPress + seconds(11)));
    CHECK_FALSE(gesture.on_buttons(false, kFirstPress + seconds(13)));
    CHECK_FALSE(gesture.on_buttons(true, kFirstPress + seconds(14)));
    CHECK(gesture.on_buttons(true, kFirstPress + seconds(17)));
}

TEST_CASE("a million taps at random do not come upon it, on any screen") {
    struct Screen {
        float width, height;
    };
    for (const auto [width, height] : {Screen{1920, 1080}, Screen{1080, 1920}, Screen{1000, 1000}}) {
        StaffGesture gesture(Corner::TopLeft);
        story::SplitMix64 random(7);
        const auto within = [&](float side) {
            return side * static_cast<float>(random.below(1U << 20U)) / static_cast<float>(1U << 20U);
        };
        int made = 0;
        auto now = kFirstPress;
        for (int i = 0; i < 1'000'000; ++i) {
            now += milliseconds(random.below(400));
            made += gesture.on_press({within(width), within(height), width, height, now}) ? 1 : 0;
        }
        MESSAGE(fmt::format("{}x{}: {} in a million taps", width, height, made));
        CHECK(made <= 1);
    }
}

TEST_CASE("taps that fall in corners only come upon it about once in 256, and no more often") {
    StaffGesture gesture(Corner::TopLeft);
    story::SplitMix64 random(6);
    int made = 0;
    constexpr int kTaps = 100'000;
    auto now = kFirstPress;
    for (int i = 0; i < kTaps; ++i) {
        now += milliseconds(300);
        made += gesture.on_press(press_in(kClockwise[random.below(4)], now)) ? 1 : 0;
    }
    MESSAGE(fmt::format("{} in {} taps into corners", made, kTaps));
    CHECK(made > kTaps / 400);
    CHECK(made < kTaps / 200);
}
