// Four seconds of sound that are laid end to end. The noise crosses over into its own beginning, every tone and swell fits
// in four seconds a whole number of times, and what rings over the end rings on at the beginning: there is no seam to hear.
#pragma once

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "scenes/sound/instruments.h"

namespace wissel::scenes {

inline constexpr std::size_t kLoop = 4 * 48000;

std::vector<double> looped_noise(std::uint32_t seed, double cut);

// From 0 to 1 and back, so many times in a loop.
inline double swell(std::size_t i, int times, double phase) {
    return 0.5 + 0.5 * std::sin(2 * std::numbers::pi * (double(i) / kLoop * times + phase));
}

// A soft struck tone in a loop (stereo, interleaved). Any pitch will do: it dies away.
struct Pluck { double at = 0, pitch = 0, level = 0, pan = 0, decay = 2.2; };
void pluck(std::vector<float>& loop, const Pluck& one);

void lay(Track& track, const std::vector<float>& loop);

}  // namespace wissel::scenes
