// A film whose disk does not answer.
#include <doctest/doctest.h>

#include <thread>

#include "films.h"
#include "support/held_up.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

// Waits, in real time, until the program says so about the source.
bool becomes(Stage& stage, const Source& source, Readiness wanted) {
    while (stage.program.readiness(source) != wanted) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        if (stage.program.readiness(source) == Readiness::NotCued) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("a film whose disk does not answer keeps no other waiting, is given up with a reason, and tried again") {
    const TempFolder folder;
    ClipSpec spec;
    const auto slow = whole(make_clip(folder, spec));
    HeldUp disk(slow.path);
    if (!disk.held()) {
        MESSAGE("this file system has no leases: not tested here");
        return;
    }
    Stage stage;
    stage.program.cue({{slow, 2.0}, {whole(films().a), 1.0}});
    CHECK(stage.program.readiness(slow) == Readiness::Opening);
    disk.wait_until_wanted();
    stage.program.take_at_end(whole(films().a));  // the other one is chosen
    REQUIRE(becomes(stage, whole(films().a), Readiness::Primed));
    CHECK(stage.program.readiness(slow) == Readiness::Opening);
    REQUIRE(becomes(stage, slow, Readiness::Failed));
    CHECK(stage.program.failure(slow).find("did not answer") != std::string::npos);
    disk.let_go();
    CHECK(becomes(stage, slow, Readiness::Primed));
    CHECK(stage.program.take(slow));
    CHECK(stage.settled);
}
