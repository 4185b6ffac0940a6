// Every film that may follow a node, by every option, whatever the conditions: for what an author wants to know
// beforehand.
//
// candidates.h says what is primed for one viewer, with conditions met or not; this is the most that can be asked of
// the machine. Ways through nodes that show nothing are followed as at the story's start. Threading: pure.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "director/node_source.h"

namespace wissel::director {

struct Follower {
    std::string by;  // option or situation; "" for a next, "loop" is not among them
    std::string to;  // node
    playback::Source source;
    double weight = 0;  // as candidates() weighs
};

// In the order of the file. What leads to no film is left out.
std::vector<Follower> followers(const std::shared_ptr<const story::StoryGraph>& graph, story::NodeIndex node,
                                const MediaRoot& root);

}  // namespace wissel::director
