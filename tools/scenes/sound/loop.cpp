#include "scenes/sound/loop.h"

#include <algorithm>

namespace wissel::scenes {

std::vector<double> looped_noise(std::uint32_t seed, double cut) {
    constexpr std::size_t kCross = 24000;
    Noise noise(seed);
    const double k = 1 - std::exp(-kTau * cut / 48000);
    double one = 0, two = 0;
    std::vector<double> raw(kLoop + kCross);
    for (auto& value : raw) {
        one += k * (noise.next() - one);
        two += k * (one - two);
        value = two / std::sqrt(k);  // as loud whatever the cut
    }
    for (std::size_t i = 0; i < kCross; ++i) {
        const double part = double(i) / kCross;
        raw[i] = raw[i] * std::sqrt(part) + raw[kLoop + i] * std::sqrt(1 - part);
    }
    raw.resize(kLoop);
    return raw;
}

void pluck(std::vector<float>& loop, const Pluck& one) {
    const auto begin = static_cast<std::size_t>(one.at * 48000);
    const auto count = static_cast<std::size_t>(std::min(9.0 / one.decay, 3.9) * 48000);
    for (std::size_t i = 0; i < count; ++i) {
        const double s = double(i) / 48000;
        const double ends = std::min({1.0, s / 0.02, (double(count) / 48000 - s) / 0.05});
        const double turn = kTau * one.pitch * s;
        const double value = one.level * ends * std::exp(-s * one.decay) * (std::sin(turn) + 0.2 * std::sin(2 * turn) * std::exp(-s * 4));
        const std::size_t frame = (begin + i) % kLoop;
        loop[frame * 2] += static_cast<float>(value * (1 - one.pan));
        loop[frame * 2 + 1] += static_cast<float>(value * (1 + one.pan));
    }
}

void lay(Track& track, const std::vector<float>& loop) {
    for (std::size_t i = 0; i < track.samples.size(); ++i) track.samples[i] += loop[i % loop.size()];
}

}  // namespace wissel::scenes
