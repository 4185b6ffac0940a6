// A film whose disk does not answer: a lease that somebody else's open has to wait for stands in for it (fcntl(2), F_SETLEASE).
#include <doctest/doctest.h>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

#include <thread>

#include "films.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

class HeldUp {
public:
    explicit HeldUp(const std::string& path) : file_(::open(path.c_str(), O_RDWR)) {
        std::signal(SIGIO, SIG_IGN);  // how the kernel tells that somebody waits
        held_ = file_ >= 0 && ::fcntl(file_, F_SETLEASE, F_WRLCK) == 0;
    }
    ~HeldUp() { let_go(); }
    bool held() const { return held_; }
    // Returns once somebody is waiting for the file.
    void wait_until_wanted() const {
        while (::fcntl(file_, F_GETLEASE) == F_WRLCK) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    void let_go() {
        if (file_ >= 0) ::close(file_);
        file_ = -1;
    }

private:
    int file_;
    bool held_ = false;
};

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
