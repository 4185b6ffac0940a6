// A story of which not all is shown: for some ages, or from a later piece on.
//
// Threading: any thread; pure.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "story/graph.h"

namespace wissel::story {

struct Excerpt {
    std::vector<std::string> ages;  // ids of age bands; none: all
    std::string start;              // a node; empty: where the story begins

    bool is_all() const { return ages.empty() && start.empty(); }
};

// A copy whose menu has only the situations of these ages, and those of none; all else stays. Names that the story does not know are
// passed over.
std::shared_ptr<const StoryGraph> excerpt_of(const StoryGraph& graph, const Excerpt& excerpt);

}  // namespace wissel::story
