#include "scenes/sound/voices.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wissel::scenes {

void add(Track& track, double at, double length, double gain, double pan, const Voice& voice) {
    const auto begin = static_cast<std::ptrdiff_t>(at * kRate);
    const auto count = static_cast<std::ptrdiff_t>(length * kRate);
    const double left = gain * std::sqrt(0.5 * (1 - pan)), right = gain * std::sqrt(0.5 * (1 + pan));
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        const auto frame = begin + i;
        if (frame < 0 || frame >= static_cast<std::ptrdiff_t>(track.frames())) continue;
        const double s = double(i) / kRate;
        const double ends = std::min({1.0, s / 0.003, (length - s) / 0.01});
        const double value = voice(s) * ends;
        track.samples[static_cast<std::size_t>(frame) * 2] += static_cast<float>(value * left);
        track.samples[static_cast<std::size_t>(frame) * 2 + 1] += static_cast<float>(value * right);
    }
}

Voice note(double pitch, double decay, double glide) {
    return [=](double s) {
        const double phase = kTau * (pitch * s + glide * s * s / 2);
        return (std::sin(phase) + 0.25 * std::sin(2 * phase) * std::exp(-s * decay)) * std::exp(-s * decay);
    };
}

Voice breath(std::uint32_t seed, double length, double low, double high) {
    return [noise = Noise(seed), length, low, high, held = 0.0, slow = 0.0](double s) mutable {
        const double part = s / length;
        const double cut = low + (high - low) * part;
        const double k = 1 - std::exp(-kTau * cut / kRate);
        held += k * (noise.next() - held);
        slow += k * 0.2 * (held - slow);
        return (held - slow) * std::sin(std::numbers::pi * part);
    };
}

}  // namespace wissel::scenes
