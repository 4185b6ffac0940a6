// Audio on the program: 48 kHz, two channels, float, interleaved. One "sample" is one frame of both channels.
#pragma once

#include <cstdint>

#include "base/time.h"

namespace wissel {

inline constexpr int kSampleRate = 48000;
inline constexpr int kChannels = 2;

using SampleCount = std::int64_t;

// Rounds to the nearest sample.
constexpr SampleCount to_samples(Duration value) {
    const auto ns = value.count();
    const auto whole = ns / 1'000'000'000;
    const auto rest = ns % 1'000'000'000;
    return whole * kSampleRate + (rest * kSampleRate + (rest >= 0 ? 500'000'000 : -500'000'000)) / 1'000'000'000;
}

constexpr Duration from_samples(SampleCount count) {
    return Duration(count / kSampleRate * 1'000'000'000 + count % kSampleRate * 1'000'000'000 / kSampleRate);
}

}  // namespace wissel
