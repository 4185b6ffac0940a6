// A synthesised voice (espeak-ng), and what it says about a clip for who does not see it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "scenes/script/script.h"

namespace wissel::scenes {

// What the voice says about the script's film, in the script's language: interleaved stereo, 48 kHz, as long as the film.
// An error names a sentence for which there is not time enough before the next one, or before the film ends.
Result<std::vector<float>> describe(const Script& script, const std::string& language);

}  // namespace wissel::scenes
