// Which of a film's sounds the viewer wants: the same for all clips, whenever they were opened.
//
// Threading: any thread.
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace wissel::playback {

struct SoundWish {
    std::vector<std::string> languages;  // best first; none of them there: the film's default
    std::string fallback;                // after these, of files beside a film: the story's first language
    bool description = false;
    friend bool operator==(const SoundWish&, const SoundWish&) = default;
};

class SoundWishes {
public:
    void set(SoundWish wish) {
        const std::lock_guard lock(mutex_);
        wish_ = std::move(wish);
        ++count_;
    }
    SoundWish get() const {
        const std::lock_guard lock(mutex_);
        return wish_;
    }
    // Counts changes.
    unsigned count() const { return count_.load(); }

private:
    mutable std::mutex mutex_;
    SoundWish wish_;  // guarded by mutex_
    std::atomic<unsigned> count_{1};
};

}  // namespace wissel::playback
