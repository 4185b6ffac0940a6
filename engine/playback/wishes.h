// What the viewer wants of all films, whenever they were opened; each looks for itself whether it has changed.
//
// Threading: any thread.
#pragma once

#include <atomic>
#include <mutex>
#include <utility>

namespace wissel::playback {

template <class Wish>
class Wishes {
public:
    void set(Wish wish) {
        const std::lock_guard lock(mutex_);
        wish_ = std::move(wish);
        ++count_;
    }
    Wish get() const {
        const std::lock_guard lock(mutex_);
        return wish_;
    }
    // Counts changes.
    unsigned count() const { return count_.load(); }

private:
    mutable std::mutex mutex_;
    Wish wish_;  // guarded by mutex_
    std::atomic<unsigned> count_{1};
};

}  // namespace wissel::playback
