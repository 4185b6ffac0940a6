#include "story/analysis/ways.h"

#include <algorithm>

namespace wissel::story {

namespace {

template <class Visit>
void each_target(const StoryGraph& graph, const Node& node, Visit visit) {
    if (node.choice) {
        for (const auto& option : node.choice->options) visit(option.to);
    }
    if (node.menu) {
        for (const auto& situation : graph.situations) visit(situation.start);
    }
    for (const auto& next : node.next) visit(next.to);
}

}  // namespace

Ways::Ways(const StoryGraph& graph) : leads_nowhere_known_(graph.nodes.size(), false) {
    forward_.begin.push_back(0);
    for (NodeIndex n = 0; n < graph.nodes.size(); ++n) {
        each_target(graph, graph.nodes[n], [&](NodeIndex to) {
            if (to == kNoNode) leads_nowhere_known_[n] = true;
            else forward_.items.push_back(to);
        });
        forward_.begin.push_back(forward_.items.size());
    }
    reverse();
}

void Ways::reverse() {
    auto& begin = backward_.begin;
    begin.assign(size() + 1, 0);
    for (const auto to : forward_.items) ++begin[to + 1];
    for (std::size_t n = 0; n < size(); ++n) begin[n + 1] += begin[n];
    backward_.items.resize(forward_.items.size());
    auto filled = begin;
    for (NodeIndex n = 0; n < size(); ++n) {
        for (const auto to : from(n)) backward_.items[filled[to]++] = n;
    }
}

std::vector<bool> reached_from(const Ways& ways, const std::vector<NodeIndex>& starts, Along along) {
    std::vector<bool> reached(ways.size(), false);
    std::vector<NodeIndex> open = starts;
    for (const auto start : starts) reached[start] = true;
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        for (const auto other : along == Along::Forwards ? ways.from(node) : ways.to(node)) {
            if (reached[other]) continue;
            reached[other] = true;
            open.push_back(other);
        }
    }
    return reached;
}

namespace {

// Tarjan 1972, with a stack of its own: stories may be deeper than the program's stack.
class CycleFinder {
public:
    explicit CycleFinder(const Ways& ways) : ways_(ways), order_(ways.size(), 0), low_(ways.size(), 0), stacked_(ways.size(), false), on_cycle_(ways.size(), false) {}

    std::vector<bool> find() {
        for (NodeIndex n = 0; n < ways_.size(); ++n) {
            if (order_[n] == 0) search(n);
        }
        return std::move(on_cycle_);
    }

private:
    struct Step {
        NodeIndex node;
        std::size_t way = 0;
    };

    void open(NodeIndex node) {
        order_[node] = low_[node] = ++count_;
        stack_.push_back(node);
        stacked_[node] = true;
        steps_.push_back({node});
    }

    void search(NodeIndex root) {
        open(root);
        while (!steps_.empty()) {
            const auto [node, way] = steps_.back();
            const auto ways = ways_.from(node);
            if (way == ways.size()) {
                close(node);
                continue;
            }
            ++steps_.back().way;
            const auto to = ways[way];
            if (to == node) on_cycle_[node] = true;
            if (order_[to] == 0) open(to);
            else if (stacked_[to]) low_[node] = std::min(low_[node], order_[to]);
        }
    }

    void close(NodeIndex node) {
        steps_.pop_back();
        if (!steps_.empty()) low_[steps_.back().node] = std::min(low_[steps_.back().node], low_[node]);
        if (low_[node] != order_[node]) return;
        const bool alone = stack_.back() == node;
        for (NodeIndex member = kNoNode; member != node;) {
            member = stack_.back();
            stack_.pop_back();
            stacked_[member] = false;
            if (!alone) on_cycle_[member] = true;
        }
    }

    const Ways& ways_;
    std::vector<std::size_t> order_, low_;
    std::vector<bool> stacked_, on_cycle_;
    std::vector<NodeIndex> stack_;
    std::vector<Step> steps_;
    std::size_t count_ = 0;
};

}  // namespace

std::vector<bool> on_a_cycle(const Ways& ways) {
    return CycleFinder(ways).find();
}

}  // namespace wissel::story
