// Whether the viewer wants to see somebody sign, and along with which language.
//
// Threading: any thread.
#pragma once

#include <string>
#include <vector>

#include "playback/wishes.h"

namespace wissel::playback {

struct SignWish {
    bool on = false;
    std::vector<std::string> languages;  // best first
    std::string fallback;                // after these: the story's first language
    friend bool operator==(const SignWish&, const SignWish&) = default;
};

using SignWishes = Wishes<SignWish>;

}  // namespace wissel::playback
