// What to prime while a node plays: the clips of every node that one step of the viewer may lead to.
#pragma once

#include <optional>
#include <vector>

#include "director/node_source.h"
#include "playback/program.h"
#include "story/session.h"

namespace wissel::director {

// Nothing to see and nothing to answer: the film passes through it in no time.
bool passes_through(const story::Node& node);

// Follows automatic nexts until a node that stops the film. False if the way runs in a circle of such nodes.
bool follow_through(story::Session& session);

// The film that comes next whatever the viewer does: none where something is asked or shown in between.
std::optional<playback::Source> follow_up(const story::Session& session, const MediaRoot& root);

struct NextNode {
    const story::Node* node;  // the graph's
    double weight;
};
// Where one step may lead. Tries each possible step on a copy of the session, so that conditions and effects on the way
// count.
std::vector<NextNode> next_nodes(const story::Session& session);

// The sources to cue for these, weighted. At most one entry a source.
std::vector<playback::Candidate> candidates(const story::Session& session, const std::vector<NextNode>& next,
                                            const MediaRoot& root);

}  // namespace wissel::director
