// Makes the files of a script: a film with sound, or a still.
#pragma once

#include <string>

#include "base/result.h"
#include "script.h"

namespace wissel::scenes {

// Raised whenever the drawing changes so that clips look different: then all of them have to be made again.
inline constexpr int kDrawingVersion = 1;

// "s1-open.nl.mp4", or "menu.png" for a still (which has no words and so no language).
std::string file_name(const Script& script, const std::string& language);
Result<void> make_film(const Script& script, const std::string& path);
// One picture, at `t`.
Result<void> make_still(const Script& script, double t, const std::string& path);

}  // namespace wissel::scenes
