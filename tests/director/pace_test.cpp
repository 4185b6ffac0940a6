// The time to choose at another pace than the author's.
#include <doctest/doctest.h>

#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

namespace {

// Asked at the end of ten seconds, for five.
const std::string kAsks = "\"a\": {" + clip("a.mp4") + ", " + choice(R"(, "seconds": 5, "default": "y")") + "}, \"x\": {" + clip("x.mp4") +
                          R"(, "end": true}, "y": {)" + clip("y.mp4") + R"(, "end": true})";
constexpr double kAsked = 10.1;

ShowOptions at_pace(ChoicePace pace) {
    ShowOptions options;
    options.pace = pace;
    return options;
}

double left(const Show& show) {
    const auto view = show.view();
    REQUIRE(view.choice);
    REQUIRE(view.choice->time_left);
    return *view.choice->time_left;
}

}  // namespace

TEST_CASE("without a limit nothing runs out, and no countdown is shown") {
    Show show(kAsks, at_pace({.counts = false}));
    show.run(kAsked + 600);
    CHECK(show.offered() == Names{"x", "y"});
    CHECK_FALSE(show.view().choice->time_left);
    show.pick(0);
    CHECK(show.node() == "x");
}

TEST_CASE("ten times as long is ten times as long, and no pace is more or less than that") {
    for (const int times : {10, 1000}) {
        Show show(kAsks, at_pace({.times = times}));
        show.run(kAsked);
        CHECK(show.view().choice->time_limit == doctest::Approx(50));
        show.run(49);
        CHECK(show.node() == "a");
        show.run(1.2);
        CHECK(show.node() == "y");
    }
    Show show(kAsks, at_pace({.times = -3}));
    show.run(kAsked);
    CHECK(show.view().choice->time_limit == doctest::Approx(5));
}

TEST_CASE("one press gives the time once more, as often as it is pressed") {
    Show show(kAsks);
    CHECK_FALSE(show.director->extend_choice());  // nothing is asked yet
    show.run(kAsked + 4);
    for (int i = 1; i <= 12; ++i) CHECK(show.director->extend_choice());
    CHECK(left(show) == doctest::Approx(61).epsilon(0.01));
    CHECK(show.view().choice->time_limit == doctest::Approx(65));
    show.run(60);
    CHECK(show.node() == "a");
    show.run(1.2);
    CHECK(show.node() == "y");
    CHECK_FALSE(show.director->extend_choice());
}

TEST_CASE("whoever changes the pace while something is asked takes nobody's time") {
    Show show(kAsks, at_pace({.counts = false}));
    show.run(kAsked + 60);
    show.director->set_pace({.times = 2});
    CHECK(left(show) == doctest::Approx(10));
    show.run(9);
    show.director->set_pace({});
    CHECK(left(show) == doctest::Approx(5));
    show.run(5.2);
    CHECK(show.node() == "y");
}

TEST_CASE("somebody else may say what is taken when the time is over") {
    std::size_t handed = 99;
    ShowOptions options;
    options.on_time_up = [&](std::size_t fallback) {
        handed = fallback;
        return std::optional(TimeUp{0, story::How::ByHand});
    };
    Show show(kAsks, options);
    show.run(kAsked + 5.2);
    CHECK(handed == 1);
    CHECK(show.node() == "x");
    CHECK(show.log("chosen").front()["how"] == "hand");
}

TEST_CASE("or that nothing is: then it waits to be chosen, and asks no second time") {
    int asked = 0;
    ShowOptions options;
    options.on_time_up = [&](std::size_t) {
        asked += 1;
        return std::optional<TimeUp>();
    };
    Show show(kAsks, options);
    show.run(kAsked + 100);
    CHECK(asked == 1);
    CHECK(show.offered() == Names{"x", "y"});
    CHECK_FALSE(show.view().choice->time_left);
    show.pick(1);
    CHECK(show.node() == "y");
}
