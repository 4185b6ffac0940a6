// A disk that does not answer: nobody waits for it longer than the patience they have.
#include <doctest/doctest.h>

#include <future>
#include <memory>

#include "av/disk_thread.h"

using namespace wissel;
using namespace wissel::av;

namespace {

// A job that stays in the system until it is let go, as a read from a network that is gone.
struct Stuck {
    std::shared_ptr<std::promise<void>> gate = std::make_shared<std::promise<void>>();
    std::shared_ptr<std::promise<void>> over = std::make_shared<std::promise<void>>();
    std::function<void()> job() const {
        return [wait = gate->get_future().share(), over = over] {
            wait.wait();
            over->set_value();
        };
    }
};

const std::atomic<bool> kNoAbort{false};
constexpr Duration kShort = std::chrono::milliseconds(30);
constexpr Duration kLong = std::chrono::hours(1);

}  // namespace

TEST_CASE("what a job has done is there when it is answered") {
    DiskThread disk(kLong);
    auto sum = std::make_shared<int>(0);
    for (int i = 1; i <= 100; ++i) {
        REQUIRE(disk.run([sum, i] { *sum += i; }, kNoAbort) == DiskThread::Answer::Done);
    }
    CHECK(*sum == 5050);
    CHECK_FALSE(disk.stalled());
}

TEST_CASE("a job that does not come back is left behind, and nothing more is asked") {
    const Stuck stuck;
    auto ran = std::make_shared<std::atomic<bool>>(false);
    {
        DiskThread disk(kShort);
        CHECK(disk.run(stuck.job(), kNoAbort) == DiskThread::Answer::Stalled);
        CHECK(disk.stalled());
        CHECK(disk.run([ran] { *ran = true; }, kNoAbort) == DiskThread::Answer::Stalled);
    }
    stuck.gate->set_value();
    stuck.over->get_future().wait();
    CHECK_FALSE(ran->load());
}

TEST_CASE("whoever does not need a file any more does not wait for its disk") {
    const Stuck stuck;
    std::atomic<bool> abort{false};
    DiskThread disk(kLong);
    std::promise<void> begun;
    auto asked = std::async(std::launch::async, [&] {
        begun.set_value();
        return disk.run(stuck.job(), abort);
    });
    begun.get_future().wait();
    abort = true;
    CHECK(asked.get() == DiskThread::Answer::Aborted);
    CHECK_FALSE(disk.stalled());
    stuck.gate->set_value();
    stuck.over->get_future().wait();
}
