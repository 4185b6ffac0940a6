// Lowers the film's sound while a voice describes the picture, and only then.
//
// Threading: one thread at a time. Depends on the samples alone, not on how they are cut into blocks.
#pragma once

#include <cmath>
#include <span>

#include "base/samples.h"

namespace wissel::playback {

class Ducker {
public:
    // Mixes `voice` into `film`.
    void mix(std::span<float> film, std::span<const float> voice) {
        for (std::size_t i = 0; i < film.size(); i += kChannels) {
            if (std::abs(voice[i]) > kVoice || std::abs(voice[i + 1]) > kVoice) hold_ = kHold;
            const float target = hold_ > 0 ? kLowered : 1;
            const float step = hold_ > 0 ? kDown : kUp;
            gain_ = std::abs(target - gain_) <= step ? target : gain_ + (target > gain_ ? step : -step);
            if (hold_ > 0) --hold_;
            for (std::size_t c = i; c < i + kChannels; ++c) film[c] = film[c] * gain_ + voice[c];
        }
    }

private:
    static constexpr float kVoice = 0.003F;        // -50 dBFS: less is the recording's own noise
    static constexpr float kLowered = 0.355F;      // -9 dB
    static constexpr int kHold = kSampleRate / 2;  // a pause between two words
    static constexpr float kDown = 1.0F / (kSampleRate / 10),
                           kUp = 1.0F / kSampleRate;  // per sample: calm, without a click
    float gain_ = 1;
    int hold_ = 0;
};

}  // namespace wissel::playback
