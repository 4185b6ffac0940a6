// Kinds of file that people bring and that this FFmpeg does not decode, with what to make of them.
//
// Threading: used by one thread at a time.
#pragma once

#include <string>

struct AVIOContext;

namespace wissel::av {

// Why this file cannot be played, to stand behind its name; empty if it may well be. The file is left at its start.
std::string known_refusal(AVIOContext* file);

}  // namespace wissel::av
