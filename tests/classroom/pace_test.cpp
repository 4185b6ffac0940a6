// The class's time to choose.
#include <doctest/doctest.h>

#include "classroom/pace.h"

using namespace wissel;
using namespace wissel::classroom;
using namespace std::chrono_literals;

TEST_CASE("a choice without a limit has no clock, and none has one while clocks are off") {
    CHECK_FALSE(time_left(std::nullopt, Pace::times(1), 0, 5s));
    CHECK_FALSE(time_left(15s, Pace::off(), 3, 5s));
}

TEST_CASE("the clock runs down from the author's limit, as many times as the class was given, and stops at nought") {
    CHECK(time_left(15s, Pace::times(1), 0, 5s) == Duration(10s));
    CHECK(time_left(15s, Pace::times(10), 0, 5s) == Duration(145s));
    CHECK(time_left(15s, Pace::times(1), 0, 16s) == Duration(0s));
    CHECK(time_left(15s, Pace::times(1), 0, -5s) == Duration(15s));
}

TEST_CASE("a pace is one to ten times, whatever is asked") {
    CHECK(Pace::times(0).times() == 1);
    CHECK(Pace::times(-3).times() == 1);
    CHECK(Pace::times(11).times() == 10);
    CHECK_FALSE(Pace::times(0).is_off());
}

TEST_CASE("each press of one key gives the same time again, ten times and more, and also just after it ran out") {
    VoteClock clock(15s);
    const auto pace = Pace::times(2);
    clock.pass(30s, pace);
    CHECK(clock.is_over(pace));
    for (int press = 1; press <= 10; ++press) {
        CHECK(clock.extend());
        CHECK(clock.left(pace) == Duration(30s));
        CHECK_FALSE(clock.is_over(pace));
        clock.pass(30s, pace);
        CHECK(clock.is_over(pace));
    }
    int presses = 10;
    while (clock.extend()) ++presses;
    CHECK(presses == kMostExtensions);
}

TEST_CASE("twenty seconds before its end the clock warns") {
    VoteClock clock(60s);
    CHECK_FALSE(clock.warns(Pace::times(1)));
    clock.pass(39s, Pace::times(1));
    CHECK_FALSE(clock.warns(Pace::times(1)));
    clock.pass(1s, Pace::times(1));
    CHECK(clock.warns(Pace::times(1)));
    CHECK_FALSE(clock.warns(Pace::off()));
}

TEST_CASE("a pace that is changed half-way counts for the time that has passed, too") {
    VoteClock clock(15s);
    clock.pass(10s, Pace::times(1));
    CHECK(clock.left(Pace::times(1)) == Duration(5s));
    CHECK(clock.left(Pace::times(4)) == Duration(50s));
    CHECK_FALSE(clock.left(Pace::off()));
    clock.pass(20s, Pace::off());
    CHECK(clock.left(Pace::times(1)) == Duration(5s));
    clock.pass(20s, Pace::times(1));
    CHECK(clock.is_over(Pace::times(1)));
    CHECK(clock.left(Pace::times(2)) == Duration(15s));
}

TEST_CASE("what is left never exceeds the whole that a ring runs down from") {
    VoteClock clock(10s);
    const auto pace = Pace::times(1);
    for (int i = 0; i < 50; ++i) {
        CHECK(*clock.left(pace) <= *clock.whole(pace));
        if (i % 3 == 0) clock.extend();
        clock.pass(4s, pace);
    }
    CHECK_FALSE(clock.whole(Pace::off()));
}

TEST_CASE("a limit of any length can be given ten times twenty times over") {
    VoteClock clock(std::chrono::hours(24));
    while (clock.extend()) {}
    CHECK(clock.left(Pace::times(10)) == Duration(std::chrono::hours(24 * 210)));
}
