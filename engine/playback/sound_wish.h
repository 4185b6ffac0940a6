// Which of a film's sounds the viewer wants: the same for all clips, whenever they were opened.
//
// Threading: any thread.
#pragma once

#include <string>
#include <vector>

#include "playback/wishes.h"

namespace wissel::playback {

struct SoundWish {
    std::vector<std::string> languages;  // best first; none of them there: the film's default
    std::string fallback;                // after these, of files beside a film: the story's first language
    bool description = false;
    friend bool operator==(const SoundWish&, const SoundWish&) = default;
};

using SoundWishes = Wishes<SoundWish>;

}  // namespace wissel::playback
