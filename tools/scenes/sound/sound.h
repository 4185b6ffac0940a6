// Makes a script's sounds: the room, a quiet pad, and what a phone and a place let hear. Nothing is recorded.
//
// Invariants: deterministic. Room and pad repeat every four seconds, so that a loop of that length closes.
#pragma once

#include <vector>

#include "scenes/script/script.h"

namespace wissel::scenes {

// Cues that follow from what happens in the picture, and those that the script names, in order of time.
std::vector<SoundCue> cues_of(const Script& script);

// Interleaved stereo, 48 kHz, exactly as long as the film.
std::vector<float> make_sound(const Script& script);

}  // namespace wissel::scenes
