// Waits in a test for what another thread makes known: without polling, and not for ever.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

#include <doctest/doctest.h>

namespace wissel::test {

class Notice {
public:
    // On any thread: there may be something to take.
    void note() {
        const std::lock_guard lock(mutex_);
        noted_ = true;
        news_.notify_one();
    }

    // What `take` hands out first of which `wanted` holds. `take`: an optional or a pointer, empty while there is nothing.
    template <class Take, class Wanted>
    auto wait_for(Take take, Wanted wanted) {
        std::unique_lock lock(mutex_);
        for (;;) {
            if (auto taken = take(); taken && wanted(*taken)) return taken;
            REQUIRE(news_.wait_for(lock, kPatience, [this] { return std::exchange(noted_, false); }));
        }
    }

private:
    static constexpr auto kPatience = std::chrono::seconds(60);
    std::mutex mutex_;
    std::condition_variable news_;
    bool noted_ = false;
};

}  // namespace wissel::test
