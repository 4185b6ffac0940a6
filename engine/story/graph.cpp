#include "story/graph.h"

namespace wissel::story {

NodeIndex StoryGraph::find(const std::string& node_id) const {
    const auto found = by_id.find(node_id);
    return found == by_id.end() ? kNoNode : found->second;
}

}  // namespace wissel::story
