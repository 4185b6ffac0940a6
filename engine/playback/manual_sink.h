// A sink that is pulled by hand: the recorder decides when program time moves, and gets the sound.
//
// Threading: one thread. Ownership: refers to the provider between start() and stop().
#pragma once

#include <algorithm>

#include "playback/audio_sink.h"

namespace wissel::playback {

class ManualSink final : public AudioSink {
public:
    void start(AudioProvider& provider) override { provider_ = &provider; }
    void stop() override { provider_ = nullptr; }
    const char* name() const override { return "manual"; }

    // Moves the program on by `out` (interleaved stereo) and fills it.
    void pull(std::span<float> out) {
        if (provider_) {
            provider_->provide(out, WallTime{});
        } else {
            std::ranges::fill(out, 0.0F);
        }
    }

private:
    AudioProvider* provider_ = nullptr;
};

}  // namespace wissel::playback
