// Makes the files of a script: films with or without sound, the sound beside them, stills.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "scenes/script/script.h"

namespace wissel::scenes {

// Raised whenever clips come out differently, by the drawing, the sounds or the encoders: then all of them have to be made again.
inline constexpr int kDrawingVersion = 4;

enum class SoundPlace { Inside, Beside };
Result<void> make_film(const Script& script, const std::string& path, SoundPlace sound);
// What is heard in all films of the script.
Result<void> make_sound_file(const Script& script, const std::string& path);
// A voice alone: interleaved stereo, 48 kHz.
Result<void> make_voice_file(const std::vector<float>& voice, const std::string& path);
// One picture, at `t`.
Result<void> make_still(const Script& script, double t, const std::string& path);

}  // namespace wissel::scenes
