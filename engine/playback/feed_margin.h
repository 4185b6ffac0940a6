// How far the feed mixes ahead beyond the device's block: as much as has proved necessary, and no more for long.
//
// It grows at once where it was too short, and shrinks slowly: by half of what was never used through minutes without a
// drop-out, so that nothing in those minutes would have gone wrong with what is left. Where a drop-out came all the same after it had
// shrunk, twice as long has to pass from then on.
// Threading: frames() on any thread; everything else on the sink's, without lock or allocation.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <limits>

#include "base/samples.h"

namespace wissel::playback {

class FeedMargin {
public:
    static constexpr std::size_t kFirst = kSampleRate / 64;  // 15 ms: more than a busy scheduler's slice
    static constexpr std::size_t kLargest = kSampleRate / 8;
    static constexpr SampleCount kCalm = SampleCount{120} * kSampleRate;
    static constexpr SampleCount kLongestCalm = 32 * kCalm;

    std::size_t frames() const noexcept { return frames_.load(std::memory_order_relaxed); }

    void dropped_out() noexcept {
        frames_ = std::min(frames() * 5 / 4, kLargest);
        if (shrunk_) calm_ = std::min(2 * calm_, kLongestCalm);
        shrunk_ = false;
        watch_anew();
    }

    // The device had `taken`, and `left` were there after it.
    void held(std::size_t taken, std::size_t left) noexcept {
        least_left_ = std::min(least_left_, left);
        watched_ += static_cast<SampleCount>(taken);
        if (watched_ < calm_) return;
        shrink();
        watch_anew();
    }

private:
    void shrink() noexcept {
        const auto now = frames();
        const auto next = std::max(now - std::min(least_left_ / 2, now / 8), kFirst);
        if (next >= now) return;
        frames_ = next;
        shrunk_ = true;
    }
    void watch_anew() noexcept {
        watched_ = 0;
        least_left_ = std::numeric_limits<std::size_t>::max();
    }

    std::atomic<std::size_t> frames_{kFirst};
    SampleCount calm_ = kCalm, watched_ = 0;
    std::size_t least_left_ = std::numeric_limits<std::size_t>::max();
    bool shrunk_ = false;  // since the last drop-out
};

}  // namespace wissel::playback
