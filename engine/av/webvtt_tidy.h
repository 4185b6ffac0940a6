// Leaves of a caption file what libav's demuxer reads.
//
// Of WebVTT, FFmpeg 5.1 ends at the first block that is no cue: a style, a region, words after an empty line, times
// with a comma. Everything after it would be lost. Threading: pure.
#pragma once

#include <string>

namespace wissel::av {

// WebVTT: its cues alone, with their settings. Anything else: as it is.
std::string tidied_captions(std::string text);

}  // namespace wissel::av
