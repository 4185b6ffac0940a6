// Lowers the film's sound while a voice describes the picture, and only then.
//
// It looks at the voice a little ahead, so that the film is down when the voice begins: both are made as loud as their peaks
// allow (base/loudness.h), and would go far beyond full scale together. What is left of that is the limiter's (limiter.h).
// Threading: one thread at a time. Depends on the samples alone, not on how they are cut into blocks.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>

#include "base/samples.h"

namespace wissel::playback {

class Ducker {
public:
    // Samples by which the voice is known ahead: as long as the film takes to come down.
    static constexpr int kAhead = kSampleRate / 10;

    // Mixes `voice` into `film`. `ahead`: the voice kAhead later, as far as it is known.
    void mix(std::span<float> film, std::span<const float> voice, std::span<const float> ahead) {
        for (std::size_t i = 0; i < film.size(); i += kChannels) {
            if (speaks(voice, i)) hold_ = std::max(hold_, kHold);
            if (speaks(ahead, i)) hold_ = kAhead + kHold;
            const float target = hold_ > 0 ? kLowered : 1;
            const float step = hold_ > 0 ? kDown : kUp;
            gain_ = std::abs(target - gain_) <= step ? target : gain_ + (target > gain_ ? step : -step);
            if (hold_ > 0) --hold_;
            for (std::size_t c = i; c < i + kChannels; ++c) film[c] = film[c] * gain_ + voice[c];
        }
    }

private:
    static bool speaks(std::span<const float> voice, std::size_t at) {
        return std::abs(voice[at]) > kVoice || std::abs(voice[at + 1]) > kVoice;
    }

    static constexpr float kVoice = 0.003F;        // -50 dBFS: less is the recording's own noise
    static constexpr float kLowered = 0.355F;      // -9 dB
    static constexpr int kHold = kSampleRate / 2;  // a pause between two words
    static constexpr float kDown = 1.0F / kAhead,
                           kUp = 1.0F / kSampleRate;  // per sample: calm, without a click
    float gain_ = 1;
    int hold_ = 0;
};

}  // namespace wissel::playback
