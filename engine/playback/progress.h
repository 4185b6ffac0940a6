// Tells that something has moved on, without saying what: who waits looks for itself.
//
// Usage: read epoch(), look at what you wait for, then wait for the epoch to change: a change in between is not lost.
// Threading: every member from any thread. touch_from_callback() takes no lock and allocates nothing; it wakes only those
//   in wait() (not wait_until()).
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>

#include "base/time.h"

namespace wissel::playback {

class Progress {
public:
    using Epoch = std::uint32_t;

    Epoch epoch() const { return epoch_.load(); }
    void touch();
    void touch_from_callback() noexcept;

    // Returns when the epoch differs from `seen`. Whoever wants to stop the waiter sets its flag and calls touch().
    void wait(Epoch seen) const noexcept { epoch_.wait(seen); }
    // The same, but not beyond the deadline; false if that came first.
    bool wait_until(Epoch seen, WallTime deadline);

private:
    std::atomic<Epoch> epoch_{0};
    std::mutex mutex_;  // guards nothing: orders touch() and wait_until()
    std::condition_variable changed_;
};

}  // namespace wissel::playback
