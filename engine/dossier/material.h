// What a dossier shows beside the story's own texts, taken from its films.
#pragma once

#include <string>
#include <vector>

#include "base/time.h"

namespace wissel::dossier {

struct NodeMaterial {
    std::string still;               // a picture's address as seen from the page; empty: none
    std::vector<std::string> heard;  // the words of its captions, a cue each
    Duration length{};               // of its film; 0: not known
};

using Material = std::vector<NodeMaterial>;  // one a node of the graph

}  // namespace wissel::dossier
