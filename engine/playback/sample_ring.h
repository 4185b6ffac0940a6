// Sound on its way from the feed to the device's callback: one writer, one reader, no lock.
//
// Threading: write() on one thread, read() on one other; size() on both.
#pragma once

#include <atomic>
#include <cstddef>
#include <span>
#include <vector>

#include "base/samples.h"

namespace wissel::playback {

class SampleRing {
public:
    // `frames`: capacity in samples of both channels.
    explicit SampleRing(std::size_t frames) : samples_(frames * kChannels) {}

    std::size_t frames() const { return (written_.load() - read_.load()) / kChannels; }
    std::size_t room() const { return samples_.size() / kChannels - frames(); }

    // `in` must fit in room().
    void write(std::span<const float> in) {
        auto at = written_.load(std::memory_order_relaxed);
        for (const float sample : in) samples_[at++ % samples_.size()] = sample;
        written_.store(at, std::memory_order_release);
    }

    // Returns how many samples of both channels were there, at most as many as `out` holds.
    std::size_t read(std::span<float> out) noexcept {
        auto at = read_.load(std::memory_order_relaxed);
        const auto there = written_.load(std::memory_order_acquire) - at;
        const auto count = there < out.size() ? there : out.size();
        for (std::size_t i = 0; i < count; ++i) out[i] = samples_[at++ % samples_.size()];
        read_.store(at, std::memory_order_release);
        return count / kChannels;
    }

private:
    std::vector<float> samples_;
    std::atomic<std::size_t> written_{0}, read_{0};
};

}  // namespace wissel::playback
