// The values that a story's variables and visit counts can take, as far as its declarations and effects tell.
//
// Purpose: to try conditions out. Never fewer values than a walk could bring about in a way that matters to a condition,
//   unless an expression calculates with unbounded numbers: then is_complete() says no and nothing may be concluded.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "story/graph.h"

namespace wissel::story {

class Domains {
public:
    // `reachable`: nodes that a walk can come to.
    Domains(const StoryGraph& graph, const std::vector<bool>& reachable);

    // Values worth trying for `reading` in `expressions`, which are tried together.
    std::vector<Value> values(const Reading& reading, const std::vector<const ReadExpression*>& expressions) const;
    bool is_complete(const Reading& reading, const std::vector<const ReadExpression*>& expressions) const;

private:
    void note(const std::vector<Effect>& effects);
    std::vector<Value> numbers(const Variable& variable, const std::vector<const ReadExpression*>& expressions) const;

    const StoryGraph& graph_;
    const std::vector<bool>& reachable_;
    std::vector<bool> assigned_;           // as StoryGraph::variables
    std::set<std::string> assigned_texts_;
};

}  // namespace wissel::story
