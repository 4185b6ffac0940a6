// A written walk, followed through a story by a Session as far as it goes, as `wissel play --walk` would.
//
// Threading: any thread. No I/O.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rehearsal/items.h"
#include "story/walk.h"

namespace wissel::rehearsal {

// Where a walk no longer fits the story.
struct Misfit {
    int line = 0;      // in the file; 0: there are none
    std::string step;  // as written
    std::string why;
};

struct Followed {
    std::vector<bool> met;     // by item
    story::NodeIndex at = 0;   // where it stops
    bool ended = false;        // in an end node, now or before
    std::optional<Misfit> misfit;
};

// `items`: of this graph.
Followed follow(const Items& items, const std::shared_ptr<const story::StoryGraph>& graph, const story::Walk& walk);

// As it is when it first comes to that node; none: it does not. `seed`: of a session.
std::optional<story::Session> walk_to(const Items& items, const std::shared_ptr<const story::StoryGraph>& graph, const story::Walk& walk, story::NodeIndex node,
                                      std::uint64_t seed);

}  // namespace wissel::rehearsal
