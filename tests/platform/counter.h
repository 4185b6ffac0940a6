// A provider of silence that counts.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "playback/audio_sink.h"
#include "playback/program_clock.h"

namespace wissel::test {

// A lock is fine here: nobody listens.
class Counter final : public playback::AudioProvider {
public:
    void provide(std::span<float> out, WallTime heard_at) noexcept override {
        std::ranges::fill(out, 0.0F);
        const std::lock_guard lock(mutex_);
        ++blocks_;
        clock.played(static_cast<SampleCount>(out.size() / kChannels), heard_at);
        late_ = late_ || heard_at < std::chrono::steady_clock::now() - std::chrono::minutes(1);
        more_.notify_all();
    }

    bool wait_for(int blocks) {
        std::unique_lock lock(mutex_);
        return more_.wait_for(lock, std::chrono::seconds(30), [&] { return blocks_ >= blocks; });
    }
    int blocks() {
        const std::lock_guard lock(mutex_);
        return blocks_;
    }
    bool late() const { return late_; }

    playback::ProgramClock clock{true};

private:
    std::mutex mutex_;
    std::condition_variable more_;
    int blocks_ = 0;
    bool late_ = false;
};

}  // namespace wissel::test
