#include "platform/pointer.h"

#include <doctest/doctest.h>

using namespace wissel;
using namespace wissel::platform;
using namespace std::chrono_literals;

TEST_CASE("the mouse pointer hides when it has been still for three seconds, and comes back") {
    const WallTime start(1h);
    PointerState pointer;
    CHECK_FALSE(pointer_visible(pointer, start));
    pointer.apply(PointerMoved{10, 20, false}, start);
    CHECK(pointer_visible(pointer, start));
    CHECK(pointer_visible(pointer, start + 2999ms));
    CHECK_FALSE(pointer_visible(pointer, start + 3s));
    CHECK(until_pointer_hides(pointer, start + 1s) == 2s);
    CHECK_FALSE(until_pointer_hides(pointer, start + 4s).has_value());
    pointer.apply(PointerMoved{11, 20, false}, start + 10s);
    CHECK(pointer_visible(pointer, start + 11s));
}

TEST_CASE("a finger shows no pointer, and is nowhere once lifted") {
    const WallTime start(1h);
    PointerState pointer;
    pointer.apply(PointerPressed{10, 20, true}, start);
    CHECK_FALSE(pointer_visible(pointer, start));
    pointer.forget_lifted_finger();
    CHECK(pointer.x == 10);
    pointer.apply(PointerReleased{12, 20, true}, start);
    CHECK(pointer.x == 12);
    CHECK_FALSE(pointer.down);
    pointer.forget_lifted_finger();
    CHECK(pointer.x < 0);
}

TEST_CASE("a mouse that left the window points at nothing and holds nothing") {
    PointerState pointer;
    pointer.apply(PointerPressed{10, 20, false}, WallTime(1h));
    pointer.apply(PointerLeft{});
    CHECK(pointer.x < 0);
    CHECK_FALSE(pointer.down);
    CHECK_FALSE(pointer_visible(pointer, WallTime(1h)));
}
