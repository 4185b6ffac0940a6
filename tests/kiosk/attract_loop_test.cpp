// The loop that attracts, on a program that is played by a script.
#include <doctest/doctest.h>

#include "director/fake_playout.h"
#include "kiosk/attract_loop.h"

using namespace wissel;
using namespace wissel::kiosk;
using namespace wissel::test;
using Kind = playback::Source::Kind;

namespace {

playback::Source item(const std::string& file, Kind kind = Kind::Clip, Duration length = {}) {
    playback::Source source;
    source.kind = kind;
    source.path = "/films/" + file;
    source.length = length;
    return source;
}

void run(FakePlayout& playout, AttractLoop& loop, double seconds) {
    for (int i = 0; i < seconds * 25; ++i) {
        playout.advance(std::chrono::milliseconds(40));
        loop.tick();
    }
}

}  // namespace

TEST_CASE("films follow one another without a gap, and the first comes again after the last") {
    FakePlayout playout;
    AttractLoop loop(playout, {item("a.mp4"), item("b.mp4")}, 0);
    CHECK(playout.volume == 0);
    run(playout, loop, 45);
    CHECK(playout.taken == std::vector<std::string>{"a.mp4", "b.mp4", "a.mp4", "b.mp4", "a.mp4"});
    CHECK(playout.held() == Duration{});
    CHECK(loop.has_picture());
}

TEST_CASE("one film alone follows itself without a gap") {
    FakePlayout playout;
    AttractLoop loop(playout, {item("a.mp4")}, 80);
    run(playout, loop, 35);
    CHECK(playout.taken.size() == 4);
    CHECK(playout.held() == Duration{});
    CHECK(playout.volume == doctest::Approx(0.8));
}

TEST_CASE("slides stand as long as they are told, between the films") {
    FakePlayout playout;
    AttractLoop loop(playout, {item("a.mp4"), item("s.png", Kind::Still, std::chrono::seconds(8))}, 0);
    run(playout, loop, 9);
    CHECK(playout.on_screen() == "a.mp4");
    run(playout, loop, 2);
    CHECK(playout.on_screen() == "s.png");
    run(playout, loop, 8);
    CHECK(playout.on_screen() == "a.mp4");
}

TEST_CASE("what cannot be played is told and left out, and the loop goes on") {
    FakePlayout playout;
    playout.broken["b.mp4"] = "no such file";
    AttractLoop loop(playout, {item("a.mp4"), item("b.mp4"), item("c.mp4")}, 0);
    run(playout, loop, 15);
    CHECK(playout.on_screen() == "c.mp4");
    const auto failures = loop.take_failures();
    REQUIRE(failures.size() == 1);
    CHECK(failures.front() == "/films/b.mp4: no such file");
    run(playout, loop, 15);
    CHECK(playout.on_screen() == "a.mp4");
}

TEST_CASE("when nothing can be played it is tried again and again, without haste") {
    FakePlayout playout;
    playout.broken["a.mp4"] = playout.broken["b.mp4"] = "pulled out";
    AttractLoop loop(playout, {item("a.mp4"), item("b.mp4")}, 0);
    run(playout, loop, 60);
    CHECK_FALSE(loop.has_picture());
    const auto failures = loop.take_failures().size();
    CHECK(failures >= 2);
    CHECK(failures < 30);
    playout.broken.clear();
    run(playout, loop, 15);
    CHECK(loop.has_picture());
    CHECK(playout.playing());
}

TEST_CASE("a loop of nothing does nothing") {
    FakePlayout playout;
    AttractLoop loop(playout, {}, 0);
    run(playout, loop, 5);
    CHECK(playout.taken.empty());
    CHECK_FALSE(loop.has_picture());
}
