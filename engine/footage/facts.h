// What is known of a story's files: measured by the application, which brings FFmpeg, and judged here.
//
// Threading: plain data.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/loudness.h"
#include "base/time.h"
#include "story/graph.h"

namespace wissel::footage {

enum class Weight {
    Wrong,  // keeps something from being played as meant
    Mend,   // an audience will notice
    Hint    // a rule of thumb, to be weighed by the author
};

struct Finding {
    Weight weight = Weight::Hint;
    std::string what;
    std::string command = {};                             // that mends it; empty: none
    std::optional<story::NodeIndex> node = std::nullopt;  // that it is about, if it is not the clip as a whole
};

// Of a film or a picture that could be looked into.
struct FilmFacts {
    Duration length{};               // 0: a picture, or it does not say
    std::string codec, sound_codec;  // empty: there is none
    int width = 0, height = 0;       // as shown
    double frame_rate = 0;
    bool has_sound = false, text_captions = false, described = false;
    std::optional<Loudness> loudness;  // none: no sound, or not measured yet
    std::vector<Finding> advice;       // about the file alone
};

struct Cue {
    Duration begin{}, end{};
    std::string words;  // in one line
};

// Files by their names in the story.
struct Facts {
    std::set<std::string> there;
    std::map<std::string, FilmFacts> films;
    std::map<std::string, std::vector<Cue>> captions;
    // Since a node began: the latest moment at which all that may follow it can still be made ready before its film
    // ends.
    std::map<story::NodeIndex, Duration> critical;
};

}  // namespace wissel::footage
