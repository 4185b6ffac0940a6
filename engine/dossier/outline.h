// In which order a dossier tells a story, and by which number each node is found on paper.
//
// Threading: pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "story/graph.h"

namespace wissel::dossier {

struct Chapter {
    std::optional<std::size_t> situation;  // none: what belongs to no situation, such as a prologue and the menu
    std::vector<story::NodeIndex> nodes;   // what leads to a node stands before it, as far as there is no way back
};

class Outline {
public:
    explicit Outline(const story::StoryGraph& graph);

    // What belongs to no situation first, then the situations as the menu shows them. Each node is in one of them.
    const std::vector<Chapter>& chapters() const { return chapters_; }
    // "3.12"
    const std::string& number_of(story::NodeIndex node) const { return numbers_[node]; }
    // Nodes that lead here.
    const std::vector<story::NodeIndex>& before(story::NodeIndex node) const { return before_[node]; }

private:
    void number_nodes();

    std::vector<Chapter> chapters_;
    std::vector<std::string> numbers_;
    std::vector<std::vector<story::NodeIndex>> before_;
};

// Where a node leads, in the order of its options or ways; each once. Not the situations of a menu.
std::vector<story::NodeIndex> ways_from(const story::Node& node);

}  // namespace wissel::dossier
