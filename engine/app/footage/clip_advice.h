// What an author had better change about a clip, in plain words, with the ffmpeg command that does it.
//
// Threading: pure.
#pragma once

#include <vector>

#include "app/footage/clip_probe.h"

namespace wissel::app {

// By what was found and measured; the gravest first. Nothing: it is fine.
std::vector<Advice> advice_for(const ClipProbe& probe);

}  // namespace wissel::app
