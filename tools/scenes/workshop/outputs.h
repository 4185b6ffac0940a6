// The files that are made from a script, named from the story's folder: scenes/s1/open.json becomes media/s1/open.nl.mp4 and so on.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "scenes/script/script.h"

namespace wissel::scenes {

struct Outputs {
    std::string still;                               // a still has no words, and nothing else
    std::map<std::string, std::string> films;        // by language
    std::string sound;                               // of all films; empty: each has its own, or there is none
    std::map<std::string, std::string> captions;     // by language or easier level
    std::map<std::string, std::string> descriptions; // by language

    std::vector<std::string> all() const;
};

// `name`: the script's path below scenes/, without its ending ("s1/open"). `languages`, `levels`: those of the story.
Outputs outputs_of(const Script& script, const std::string& name, const std::vector<std::string>& languages,
                   const std::vector<std::string>& levels);

}  // namespace wissel::scenes
