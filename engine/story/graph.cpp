#include "story/graph.h"

#include <algorithm>

namespace wissel::story {

std::vector<std::string> StoryGraph::variants() const {
    std::vector<std::string> all;
    for (const auto& language : languages) {
        all.push_back(language);
        const auto easy = language + "-easy";
        if (std::find(levels.begin(), levels.end(), easy) != levels.end()) all.push_back(easy);
    }
    return all;
}

NodeIndex StoryGraph::find(const std::string& node_id) const {
    const auto found = by_id.find(node_id);
    return found == by_id.end() ? kNoNode : found->second;
}

}  // namespace wissel::story
