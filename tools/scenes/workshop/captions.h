// The captions of a clip, as WebVTT: what is heard, and, at an easier level, what is written in the picture in easier words.
#pragma once

#include <string>
#include <vector>

#include "scenes/script/script.h"

namespace wissel::scenes {

struct CaptionCue { double from = 0, until = 0; std::string text; };

// `plain`: the script in the language itself; `read`: in the language or level that the captions are for. What is written in the
// picture becomes a caption where the two differ. In order, none over another.
std::vector<CaptionCue> captions_of(const Script& plain, const Script& read);

std::string as_webvtt(const std::vector<CaptionCue>& cues);

}  // namespace wissel::scenes
