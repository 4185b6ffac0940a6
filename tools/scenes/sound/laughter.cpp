#include <algorithm>
#include <array>
#include <cmath>

#include "scenes/sound/voices.h"

namespace wissel::scenes {

namespace {

struct Laugher { double after, pitch, pace; int times; double pan; };
constexpr std::array<Laugher, 4> kLaughers{{{0.0, 215, 0.185, 6, -0.45}, {0.22, 288, 0.16, 7, 0.4}, {0.34, 176, 0.205, 5, 0.05}, {0.62, 252, 0.175, 5, -0.15}}};

// How strong an open vowel is at a pitch; far away there is nothing above.
double vowel(double pitch) {
    const auto peak = [pitch](double centre, double width) { return std::exp(-std::pow((pitch - centre) / width, 2)); };
    return 0.5 * peak(300, 260) + peak(760, 190) + 0.6 * peak(1240, 230);
}

// One "ha": a breath, then a voice that sinks a little.
Voice syllable(double pitch, double length, std::uint32_t seed) {
    return [=, noise = Noise(seed), held = 0.0](double s) mutable {
        const double sunk = pitch * (1.04 - 0.16 * s / length);
        double voice = 0;
        for (int overtone = 1; overtone <= 6; ++overtone) voice += vowel(pitch * overtone) / std::sqrt(overtone) * std::sin(kTau * sunk * overtone * s);
        held += 0.12 * (noise.next() - held);
        const double open = std::exp(-std::pow((s - 0.42 * length) / (0.26 * length), 2));
        const double air = std::exp(-std::pow((s - 0.12 * length) / (0.16 * length), 2));
        return voice * open + 0.5 * held * air;
    };
}

}  // namespace

void laugh(Track& track, double at, double gain, double pan) {
    int number = 0;
    for (const auto& one : kLaughers) {
        for (int i = 0; i < one.times; ++i, ++number) {
            const double pitch = one.pitch * (i == 0 ? 1.08 : 1.0 - 0.025 * i);
            const double level = 0.032 * gain * (1.0 - 0.11 * i);
            add(track, at + one.after + one.pace * i, one.pace * 0.95, level, std::clamp(pan + one.pan, -1.0, 1.0),
                syllable(pitch, one.pace * 0.95, static_cast<std::uint32_t>(number) + 71));
        }
    }
}

}  // namespace wissel::scenes
