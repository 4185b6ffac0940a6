// A switch that meets something else, from what the viewer does down to the pictures, on a real program.
#include <doctest/doctest.h>

#include <algorithm>

#include "real_show.h"
#include "support/held_up.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

namespace {

constexpr int kFilm = 60, kOther = 45;  // pictures of films a and c, and of b

// Asks over film a; b and c are what is chosen.
std::string asks_over_film(const std::string& more) {
    return "\"a\": {" + clip("a.mkv") + ", " + choice(more) + "}, \"x\": {" + clip("b.mkv") + R"(, "end": true}, "y": {)" +
           clip("c.mkv") + R"(, "end": true})";
}

const std::string kOverFilm = R"(, "from": 0.5, "meanwhile": "play")";

std::vector<double> gaps_ms(const RealShow& show) {
    std::vector<double> gaps;
    for (const auto& seam : show.log("seam")) gaps.push_back(seam.at("picture_gap_ms"));
    return gaps;
}

}  // namespace

TEST_CASE("a choice one picture before the film's end cuts there: no picture is missing or blank") {
    RealShow show(films().folder, asks_over_film(kOverFilm));
    show.steps(kFilm - 1);
    REQUIRE(show.stage.marks.back() == FrameMark{1, kFilm - 2});
    show.pick(0);
    show.steps(kOther);
    CHECK(show.stage.settled);
    CHECK(wrong_marks(show.stage, 0, 1, 0, kFilm - 1) == 0);
    CHECK(wrong_marks(show.stage, kFilm - 1, 2, 0, kOther) == 0);
    REQUIRE(gaps_ms(show).size() == 1);
    CHECK(gaps_ms(show)[0] == doctest::Approx(1000.0 / 30).epsilon(0.01));
    CHECK(show.log("seam")[0].at("late") == false);
}

TEST_CASE("a choice one picture before the film's end that cuts at the end lets the last picture be seen first") {
    RealShow show(films().folder, asks_over_film(kOverFilm + R"(, "cut": "end")"));
    show.steps(kFilm - 1);
    show.pick(0);
    show.steps(kOther);
    CHECK(show.stage.settled);
    CHECK(wrong_marks(show.stage, 0, 1, 0, kFilm) == 0);
    CHECK(wrong_marks(show.stage, kFilm, 2, 0, kOther - 1) == 0);
    REQUIRE(gaps_ms(show).size() == 1);
    CHECK(gaps_ms(show)[0] == doctest::Approx(1000.0 / 30).epsilon(0.01));
    CHECK(show.log("seam")[0].at("late") == false);
}

TEST_CASE("of two clicks between two pictures the first is taken and the other ignored") {
    RealShow show(films().folder, asks_over_film(kOverFilm));
    show.steps(30);
    show.pick(1);
    show.pick(0);
    show.steps(30);
    CHECK(wrong_marks(show.stage, 30, 3, 0, 30) == 0);
    CHECK(show.log("chosen").size() == 1);
    CHECK(show.log("seam").size() == 1);
}

TEST_CASE("a click during a pause takes nothing: the film and the choice go on afterwards") {
    RealShow show(films().folder, asks_over_film(kOverFilm));
    show.steps(30);
    show.director->handle(TogglePause{});
    show.step();  // what was on its way
    const auto stands = show.stage.program.picture();
    show.pick(0);
    show.steps(10);
    CHECK(show.stage.program.picture() == stands);
    CHECK(show.log("chosen").empty());
    show.director->handle(TogglePause{});
    show.steps(5);
    CHECK(show.offered() == Names{"x", "y"});
    show.pick(0);
    show.steps(10);
    CHECK(show.stage.marks.back() == FrameMark{2, 9});
    CHECK(show.blank() == 0);
}

TEST_CASE("back during a switch: the film that was on its way does not come, and the question is asked again") {
    RealShow show(films().folder, asks_over_film(kOverFilm + R"(, "cut": "end")"));
    show.steps(30);
    show.pick(0);
    show.steps(5);
    show.director->handle(GoBack{});
    show.steps(kFilm);
    CHECK(show.stage.settled);
    CHECK(show.blank() == 0);
    CHECK(std::ranges::all_of(show.stage.marks, [](const auto& mark) { return mark->clip == 1; }));
    CHECK(show.offered() == Names{"x", "y"});
    CHECK(show.log("offered").size() == 2);
    show.pick(1);
    show.steps(40);
    CHECK(show.stage.marks.back()->clip == 3);
    CHECK(show.blank() == 0);
}

TEST_CASE("a chosen film that is slow to open: the last picture is held, and the switch then comes by itself, marked late") {
    auto config = off_screen();
    config.memory_budget = 1;  // room for the default alone: what is chosen instead is opened only then
    RealShow show(films().folder, asks_over_film(R"(, "seconds": 60, "default": "x")"), config);
    show.steps(kFilm + 5);
    REQUIRE(show.offered() == Names{"x", "y"});
    HeldUp disk(films().c);  // it was looked into and found too large; from here on it does not answer
    if (!disk.held()) {
        MESSAGE("this file system has no leases: not tested here");
        return;
    }
    show.pick(1);
    disk.wait_until_wanted();
    for (int i = 0; i < 10; ++i) show.step_unsettled();
    CHECK(show.stage.marks.back() == FrameMark{1, kFilm - 1});
    CHECK(show.blank() == 0);
    CHECK(show.log("seam").empty());
    disk.let_go();
    show.steps(5);
    CHECK(show.stage.settled);
    CHECK(show.stage.marks.back()->clip == 3);
    CHECK(show.blank() == 0);
    REQUIRE(show.log("seam").size() == 1);
    CHECK(show.log("seam")[0].at("late") == true);
    CHECK(show.log("slate").empty());
}

TEST_CASE("each film that may come next is in the log once it is ready, by the name that the story gives it") {
    RealShow show(films().folder, asks_over_film(kOverFilm));
    show.steps(3);
    Names ready;
    for (const auto& line : show.log("primed")) {
        ready.push_back(line.at("file"));
        CHECK(line.at("took_ms").get<double>() > 0);
        CHECK_FALSE(line.contains("in"));
    }
    std::ranges::sort(ready);  // they get ready side by side: which comes first is for the machine to say
    CHECK(ready == Names{"a.mkv", "b.mkv", "c.mkv"});
    show.steps(30);
    CHECK(show.log("primed").size() == 3);
    show.pick(0);
    show.steps(5);
    show.director->handle(GoBack{});  // to shortly before the question
    show.steps(5);
    CHECK(show.log("primed").size() > 3);
}
