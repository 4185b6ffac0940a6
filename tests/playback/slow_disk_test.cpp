// A film whose disk does not answer.
#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>
#include <thread>

#include "av/demuxer.h"
#include "films.h"
#include "support/held_up.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

// Waits, in real time, until the program says so about the source; false if it never does.
bool becomes(Stage& stage, const Source& source, Readiness wanted) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (stage.program.readiness(source) != wanted) {
        std::this_thread::yield();
        if (std::chrono::steady_clock::now() > deadline) return false;
    }
    return true;
}

std::ptrdiff_t threads() {
    return std::distance(std::filesystem::directory_iterator("/proc/self/task"), std::filesystem::directory_iterator());
}

}  // namespace

TEST_CASE("a film whose disk does not answer is not tried again before the thread that is stuck in it has come back") {
    const TempFolder folder;
    const auto path = make_clip(folder, {});
    HeldUp disk(path);
    if (!disk.held()) {
        MESSAGE("this file system has no leases: not tested here");
        return;
    }
    const auto never = std::make_shared<std::atomic<bool>>(false);
    const auto stuck = std::make_shared<av::StuckFiles>();
    const auto may_pass = [&] {
        const auto opened = av::Demuxer::open(path, never, {}, stuck);
        return !opened && opened.error().may_pass;
    };
    CHECK(may_pass());
    CHECK(stuck->has(path));
    const auto before = threads();
    CHECK(may_pass());
    CHECK(threads() == before);
    disk.let_go();
    while (stuck->has(path)) std::this_thread::yield();
    CHECK(av::Demuxer::open(path, never, {}, stuck).has_value());
}

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

TEST_CASE("files can be held up here, without which no disk that does not answer is tested") {
    const TempFolder folder;
    if (!HeldUp(folder.write("file", "")).held()) MESSAGE("the file system of temporary files has no leases: not tested here");
}
