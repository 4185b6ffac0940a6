#include "platform/stick_steps.h"

#include <doctest/doctest.h>

using wissel::director::Direction;
using wissel::platform::StickSteps;

TEST_CASE("one push of the stick is one step") {
    StickSteps stick;
    CHECK_FALSE(stick.moved_y(8000).has_value());
    CHECK(stick.moved_y(25000) == Direction::Down);
    CHECK_FALSE(stick.moved_y(32767).has_value());
    CHECK_FALSE(stick.moved_y(0).has_value());
    CHECK(stick.moved_y(-32768) == Direction::Up);
}

TEST_CASE("a stick that trembles at the threshold makes one step") {
    StickSteps stick;
    CHECK(stick.moved_x(20000) == Direction::Right);
    for (int i = 0; i < 10; ++i) {
        CHECK_FALSE(stick.moved_x(18000).has_value());
        CHECK_FALSE(stick.moved_x(21000).has_value());
    }
}

TEST_CASE("a slanted push goes where the stick goes furthest") {
    StickSteps stick;
    CHECK_FALSE(stick.moved_y(-15000).has_value());
    CHECK(stick.moved_x(-26000) == Direction::Left);
    CHECK_FALSE(stick.moved_y(-30000).has_value());
}
