// The program against the wall clock, with no device: threads, clock and clean ends. Nothing here measures time.
#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <thread>

#include "films.h"
#include "playback/null_sink.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

struct RealTimeShow {
    NullSink sink;
    std::unique_ptr<Program> program;
    RealTimeShow() {
        ProgramConfig config;
        config.screen = {160, 96};
        program = std::make_unique<Program>(config, sink);
    }

    // Runs the viewer's side until the condition holds; false if it never does within a generous time.
    template <class Condition>
    bool until(Condition condition) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition()) {
            if (std::chrono::steady_clock::now() > deadline) return false;
            picture = program->picture();
            std::this_thread::yield();
        }
        return true;
    }
    bool prime(const Source& source) {
        program->cue({{source, 1}});
        return until([&] { return program->readiness(source) == Readiness::Primed; });
    }
    PictureRef picture;
};

}  // namespace

TEST_CASE("a program can be destroyed in every state") {
    const auto a = whole(films().a), b = whole(films().b);
    SUBCASE("empty") { RealTimeShow show; }
    SUBCASE("while opening") {
        RealTimeShow show;
        show.program->cue({{a, 1}, {b, 2}, {whole("nowhere.mp4"), 3}});
    }
    SUBCASE("primed") {
        RealTimeShow show;
        CHECK(show.prime(a));
    }
    SUBCASE("playing, with the next one armed") {
        RealTimeShow show;
        REQUIRE(show.prime(a));
        CHECK(show.program->take(a));
        show.program->take_at_end(b);
        CHECK(show.until([&] { return show.program->status().pictures_shown > 3; }));
    }
    SUBCASE("paused") {
        RealTimeShow show;
        REQUIRE(show.prime(a));
        CHECK(show.program->take(a));
        show.program->set_paused(true);
        show.program->picture();
    }
    SUBCASE("just after a take") {
        RealTimeShow show;
        REQUIRE(show.prime(a));
        show.program->take(a);
    }
    SUBCASE("holding") {
        RealTimeShow show;
        REQUIRE(show.prime(b));
        CHECK(show.program->take(b));
        show.program->hold();
        show.program->picture();
    }
}

TEST_CASE("in real time both clips are shown to their ends and the seam is clean") {
    RealTimeShow show;
    const auto a = part(films().a, seconds(1.5), std::nullopt), b = part(films().b, {}, seconds(0.5));
    REQUIRE(show.prime(a));
    show.program->cue({{a, 1}, {b, 1}});
    REQUIRE(show.until([&] { return show.program->readiness(b) == Readiness::Primed; }));
    REQUIRE(show.program->take(a));
    show.program->take_at_end(b);
    CHECK(show.until([&] { return show.program->status().segment == 2 && show.program->status().phase == Phase::Holding; }));
    REQUIRE(show.picture);
    CHECK(read_mark(*show.picture) == FrameMark{2, 14});
    const auto seams = show.program->take_seams();
    REQUIRE(seams.size() == 1);
    CHECK_FALSE(seams[0].late);
}

TEST_CASE("the sound goes on while nobody looks at the pictures") {
    RealTimeShow show;
    const auto a = whole(films().a);
    REQUIRE(show.prime(a));
    REQUIRE(show.program->take(a));
    show.program->picture();
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (show.program->now().time_since_epoch() < seconds(1.2) && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    CHECK(show.program->now().time_since_epoch() >= seconds(1.2));
    const auto mark = read_mark(*show.program->picture());
    REQUIRE(mark);
    CHECK(mark->frame >= 34);
    CHECK(show.program->status().pictures_dropped > 0);
}

TEST_CASE("random takes in real time never give a blank picture or a backward time") {
    RealTimeShow show;
    std::mt19937 random(3);
    const std::vector<Source> sources{whole(films().a), whole(films().b), part(films().a, seconds(0.4), seconds(0.7)), slate(seconds(0.1))};
    REQUIRE(show.prime(sources[0]));
    REQUIRE(show.program->take(sources[0]));
    std::vector<Candidate> list;
    for (const auto& source : sources) list.push_back({source, 1});
    int blank = 0, backward = 0;
    ProgramTime last{};
    for (int i = 0; i < 60; ++i) {
        show.program->cue(list);
        const auto& source = sources[random() % sources.size()];
        switch (random() % 8) {
            case 0: show.program->take_at_end(source); break;
            case 1: show.program->hold(); break;
            case 2: show.program->set_paused(!show.program->paused()); break;
            case 3: show.program->cancel_scheduled_take(); break;
            case 4: show.program->set_speed(75 + static_cast<int>(random() % 51)); break;
            default: show.program->take(source);
        }
        const auto shown = show.program->status().pictures_shown;
        int looks = 0;
        show.until([&] {
            if (!show.program->picture()) ++blank;
            if (show.program->now() < last) ++backward;
            last = show.program->now();
            return show.program->status().pictures_shown > shown + 1 || ++looks > 2000;
        });
    }
    CHECK(blank == 0);
    CHECK(backward == 0);
}
