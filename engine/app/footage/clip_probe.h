// What is in a clip, and how fast this machine is with it.
//
// Threading: any thread; blocks, for some seconds at the most unless the file is very large.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "av/clip_details.h"
#include "playback/clip_timing.h"

namespace wissel::app {

// Something to mend, and the command that does so; empty if there is none.
struct Advice {
    std::string what, command;
    bool when_sought = false;  // of no matter where the clip is played from its beginning
};

struct ClipProbe {
    std::string name;  // as the author wrote it
    std::string path;
    std::string trouble;  // it cannot be played at all; then there is nothing else
    std::optional<av::ClipDetails> details;
    std::optional<playback::PrimeTime> prime;
    std::optional<playback::DecodeSpeed> speed;
    std::vector<Advice> advice;
    bool sound_beside = false;  // the story has another file for what is heard

    bool is_sound() const { return trouble.empty() && details && details->damage.empty(); }
};

// How much time may be spent on it. A story has many clips, and its films are timed as they are used.
struct Thoroughness {
    int prime_runs = 5;
    Duration decode = std::chrono::seconds(2);
    Duration read = std::chrono::seconds(20);
};

ClipProbe probe_clip(const std::string& path, const std::string& name, playback::Size screen,
                     const Thoroughness& how = {});

}  // namespace wissel::app
