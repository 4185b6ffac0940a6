// The scene scripts of a story's folder: which there are, and what is to be made from each.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "scenes/script/script.h"
#include "scenes/workshop/outputs.h"

namespace wissel::scenes {

struct StoryScript {
    std::string name;                      // below scenes/, without its ending: "s1/open"
    std::string made_from;                 // a digest of all that its files depend on
    std::map<std::string, Script> read;    // by language or easier level
    Outputs outputs;
    bool is_draft = false;                 // no part of the story plays it yet

    const Script& in(const std::string& language) const { return read.at(language); }
    const Script& any() const { return read.begin()->second; }
};

// All of them, in order; what is wrong with any goes to `faults`. Files whose names begin with "cast" are no scripts.
std::vector<StoryScript> read_scripts(const std::string& story, std::vector<std::string>& faults);

}  // namespace wissel::scenes
