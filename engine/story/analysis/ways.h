// Which node leads to which, whatever the conditions: the bare graph, forwards and backwards.
#pragma once

#include <span>
#include <vector>

#include "story/graph.h"

namespace wissel::story {

class Ways {
public:
    explicit Ways(const StoryGraph& graph);

    std::size_t size() const { return leads_nowhere_known_.size(); }
    std::span<const NodeIndex> from(NodeIndex node) const { return forward_.of(node); }
    std::span<const NodeIndex> to(NodeIndex node) const { return backward_.of(node); }
    // Has a way on whose target is not known (a mistake reported elsewhere).
    bool is_broken(NodeIndex node) const { return leads_nowhere_known_[node]; }

private:
    // All lists in one array; the list of node n is items[begin[n] .. begin[n + 1]).
    struct Lists {
        std::vector<std::size_t> begin;
        std::vector<NodeIndex> items;
        std::span<const NodeIndex> of(NodeIndex node) const {
            return {items.data() + begin[node], begin[node + 1] - begin[node]};
        }
    };
    void reverse();

    Lists forward_, backward_;
    std::vector<bool> leads_nowhere_known_;
};

// Marks what can be reached from `starts`, following `ways` forwards or backwards.
enum class Along { Forwards, Backwards };
std::vector<bool> reached_from(const Ways& ways, const std::vector<NodeIndex>& starts, Along along);

// Marks the nodes that a walk may come to again.
std::vector<bool> on_a_cycle(const Ways& ways);

}  // namespace wissel::story
