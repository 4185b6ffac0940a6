// Keeps a sum of sounds within full scale: a describing voice over its film, two films in a crossfade.
//
// Each is kept below that by itself (base/loudness.h), so that it only works where their peaks meet, and by little. The gain
// comes down with the very sample that would go beyond, so that no sound has to be held back, and rises again slowly; as it
// follows the sample, there is no step. What stays within full scale is not touched, to the bit.
// Threading: one thread at a time. Depends on the samples alone, not on how they are cut into blocks.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>

#include "base/samples.h"

namespace wissel::playback {

class Limiter {
public:
    void limit(std::span<float> sound) {
        for (std::size_t i = 0; i + 1 < sound.size(); i += kChannels) {
            gain_ = std::min(1.0F, gain_ + kUp);
            const float peak = std::max(std::abs(sound[i]), std::abs(sound[i + 1]));
            if (peak * gain_ > 1) gain_ = std::max(1 / peak, kLowest);
            if (gain_ == 1) continue;
            for (std::size_t c = i; c < i + kChannels; ++c) sound[c] = std::clamp(sound[c] * gain_, -1.0F, 1.0F);
        }
    }

private:
    static constexpr float kUp = 0.5F / kSampleRate;  // a second for 6 dB: no pumping from one syllable to the next
    static constexpr float kLowest = 0.25F;            // beyond that it is no sum but damage: cut off, and soon over
    float gain_ = 1;
};

}  // namespace wissel::playback
