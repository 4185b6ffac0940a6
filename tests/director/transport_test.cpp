// How the film runs: its speed.
#include <doctest/doctest.h>

#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

namespace {

const std::string kEnds =
    ", \"x\": {" + clip("x.mp4") + R"(, "end": true}, "y": {)" + clip("y.mp4") + R"(, "end": true})";

std::string asks(const std::string& more = "") {
    return "\"a\": {" + clip("a.mp4") + ", " + choice(more) + "}" + kEnds;
}

const std::string kTimed = R"(, "seconds": 5, "default": "y")";

}  // namespace

TEST_CASE("the speed goes down and up in steps, not beyond the last, and back at once") {
    Show show(asks());
    const auto pressed = [&](int steps) {
        show.act(ChangeSpeed{steps});
        return show.playout.speed;
    };
    CHECK(pressed(-1) == 90);
    CHECK(pressed(-1) == 75);
    CHECK(pressed(-1) == 75);
    CHECK(pressed(0) == 100);
    CHECK(pressed(1) == 110);
    CHECK(pressed(1) == 125);
    CHECK(pressed(1) == 125);
    CHECK(pressed(-1) == 110);
    CHECK(show.log("speed").size() == 6);
    CHECK(show.log("speed").back().at("percent") == 110);
}

TEST_CASE("a speed in between, from the command line, goes on to the nearest step") {
    Show show(asks(), {.speed = 82});
    CHECK(show.playout.speed == 82);
    show.act(ChangeSpeed{1});
    CHECK(show.playout.speed == 90);
}

TEST_CASE("the speed is shown for a moment after it was asked for, also when it cannot change any more") {
    Show show(asks());
    CHECK(show.view().speed_shown_for < 0);
    show.act(ChangeSpeed{-1});
    CHECK(show.view().speed == 90);
    CHECK(show.view().speed_shown_for == 0);
    show.act(ChangeSpeed{-1});
    show.run(3);
    CHECK(show.view().speed_shown_for == doctest::Approx(3));
    show.act(ChangeSpeed{-1});
    CHECK(show.view().speed_shown_for == 0);
}

TEST_CASE("where the viewer may not change the speed the keys do nothing") {
    Show show(asks(), {.speed = 90, .locked = true});
    show.act(ChangeSpeed{1});
    CHECK(show.playout.speed == 90);
    CHECK(show.view().speed_shown_for < 0);
}

TEST_CASE("a faster film takes no time to choose away from the viewer; a slower one gives more") {
    for (const auto& [speed, film_seconds] : {std::pair{75, 5.0}, {100, 5.0}, {125, 6.25}}) {
        CAPTURE(speed);
        Show show(asks(kTimed), {.speed = speed});
        show.run(10.04);  // the film; from here on in film time as well
        REQUIRE(show.offered() == Names{"x", "y"});
        show.run(film_seconds - 0.1);
        CHECK(show.node() == "a");
        show.run(0.2);
        CHECK(show.node() == "y");
    }
}

TEST_CASE("behind the neutral screen the speed does not change") {
    Show show(asks());
    show.act(ToggleCover{});
    show.act(ChangeSpeed{-1});
    CHECK(show.playout.speed == 100);
}
