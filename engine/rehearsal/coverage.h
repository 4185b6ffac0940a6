// What a set of written walks reaches, and what none of them does.
//
// Threading: plain data.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rehearsal/follow.h"

namespace wissel::rehearsal {

struct NamedWalk {
    std::string name;  // of its file
    story::Walk steps;
};

struct Coverage {
    struct Bad {
        std::string name;
        Misfit misfit;
    };
    std::size_t walks = 0;
    std::vector<std::size_t> met;  // walks, by item
    std::vector<std::vector<bool>> met_by;  // by walk, then by item
    std::map<story::NodeIndex, std::size_t> ends;   // walks that stop in an end, by node
    std::map<story::NodeIndex, std::size_t> stops;  // walks that stop before one
    std::vector<Bad> misfits;      // in the order of the walks; followed as far as they go
};

Coverage cover_by(const std::vector<NamedWalk>& walks, const Items& items, const std::shared_ptr<const story::StoryGraph>& graph);

// A flag or a response of the story, and the nodes whose outcome it is.
struct Judgement {
    std::string word;  // "red", "helps"
    bool is_flag = false;
    std::vector<story::NodeIndex> nodes;
};

// The story's flags in its order, then the responses; those of no outcome too.
std::vector<Judgement> judgements_of(const story::StoryGraph& graph);

}  // namespace wissel::rehearsal
