// Runs what may wait for a disk or a network share on a thread of its own, so that nobody else ever hangs with it.
//
// A read that the system does not answer cannot be called back, by any means. So the thread that is stuck in it is left
// behind: whoever asked goes on after `patience`, and asks no more.
// Threading: run() from one thread at a time; the abort flag may be raised by any.
// Ownership: a job must own what it touches, since it may end long after everybody has gone.
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "base/time.h"

namespace wissel::av {

class DiskThread {
public:
    // A viewer takes a film that stands still for so long for broken.
    static constexpr Duration kPatience = std::chrono::seconds(2);

    explicit DiskThread(Duration patience = kPatience);
    ~DiskThread();  // never waits for a job
    DiskThread(const DiskThread&) = delete;
    DiskThread& operator=(const DiskThread&) = delete;

    enum class Answer { Done, Stalled, Aborted };
    // Once it did not say Done, it never will again: no further job is begun.
    Answer run(std::function<void()> job, const std::atomic<bool>& abort);
    bool stalled() const { return stalled_.load(); }

private:
    struct Desk;
    const Duration patience_;
    std::shared_ptr<Desk> desk_;
    bool left_behind_ = false;
    std::atomic<bool> stalled_{false};
};

}  // namespace wissel::av
