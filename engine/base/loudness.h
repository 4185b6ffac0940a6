// How loud a sound is, and what it takes to make it as loud as the others.
//
// The target is the softest that AES TD1004 recommends for files played on small devices (-16 to -20 LUFS): laptops and
// the loudspeakers of a projector have little to give, so that the -23 LUFS of television (EBU R 128) does not reach
// the back row; but only gain is applied here and nothing is compressed, and the louder the target, the more clips have
// peaks that keep them from getting there. Peaks of each sound stay below -1 dBTP (EBU R 128), so that converters do not
// distort them; a sum of two (a describing voice over its film) only stays within full scale (playback/limiter.h).
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>

namespace wissel {

struct Loudness {
    double lufs = 0;  // integrated over the whole (EBU R 128)
    double peak = 0;  // dBTP
    friend bool operator==(const Loudness&, const Loudness&) = default;
};

inline constexpr double kLoudnessTarget = -20;
inline constexpr double kHighestPeak = -1;
// Beyond this it is no longer the same sound with another loudness: noise comes up, or it is a mistake.
inline constexpr double kMostGain = 20;

// In dB. What its peaks leave no room for stays softer than the target.
inline double gain_towards(double target, const Loudness& loudness) {
    const double wanted = std::clamp(target - loudness.lufs, -kMostGain, kMostGain);
    return std::min(wanted, std::max(kHighestPeak - loudness.peak, -kMostGain));
}

inline float factor_of(double decibels) {
    return static_cast<float>(std::pow(10, decibels / 20));
}

}  // namespace wissel
