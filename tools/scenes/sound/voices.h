// What single sounds are made of: notes, breaths of noise, and a way to lay them on a track.
#pragma once

#include <functional>

#include "scenes/sound/instruments.h"

namespace wissel::scenes {

inline constexpr double kRate = 48000;

using Voice = std::function<double(double seconds)>;

// `at` and `length` in seconds; `pan` from -1 to 1.
void add(Track& track, double at, double length, double gain, double pan, const Voice& voice);
// A struck note: a tone and a weak overtone that die away.
Voice note(double pitch, double decay, double glide = 0);
// Noise through a one-pole filter that opens or closes.
Voice breath(std::uint32_t seed, double length, double low, double high);

// The cues of phones and games.
void play_device(Track& track, const std::string& kind, double at, double gain, double pan);
// A few people, far off.
void laugh(Track& track, double at, double gain, double pan);

}  // namespace wissel::scenes
