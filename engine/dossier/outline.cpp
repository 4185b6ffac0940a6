#include "dossier/outline.h"

#include <algorithm>

#include <fmt/format.h>

namespace wissel::dossier {

using story::NodeIndex;

namespace {

// Depth first without recursion, since a story may be a line of thousands of nodes; what is finished last comes first.
class Walker {
public:
    explicit Walker(const story::StoryGraph& graph) : graph_(graph), seen_(graph.nodes.size()) {}

    // The nodes of one situation that were not given yet, from this one on.
    std::vector<NodeIndex> from(NodeIndex start) {
        std::vector<NodeIndex> finished;
        situation_ = graph_.nodes[start].situation;
        enter(start);
        while (!open_.empty()) {
            auto& top = open_.back();
            if (top.next == top.ways.size()) {
                finished.push_back(top.node);
                open_.pop_back();
            } else {
                enter(top.ways[top.next++]);
            }
        }
        std::ranges::reverse(finished);
        return finished;
    }

private:
    struct Open {
        NodeIndex node;
        std::vector<NodeIndex> ways;  // the last first, so that the first is finished last and stands first
        std::size_t next = 0;
    };

    void enter(NodeIndex node) {
        if (node >= seen_.size() || seen_[node] || graph_.nodes[node].situation != situation_) return;
        seen_[node] = true;
        auto ways = ways_from(graph_.nodes[node]);
        std::ranges::reverse(ways);
        open_.push_back({node, std::move(ways)});
    }

    const story::StoryGraph& graph_;
    std::vector<bool> seen_;
    std::vector<Open> open_;
    std::optional<std::size_t> situation_;
};

void add_once(std::vector<NodeIndex>& list, NodeIndex node) {
    if (std::ranges::find(list, node) == list.end()) list.push_back(node);
}

}  // namespace

std::vector<NodeIndex> ways_from(const story::Node& node) {
    std::vector<NodeIndex> ways;
    if (node.choice) {
        for (const auto& option : node.choice->options) add_once(ways, option.to);
    }
    for (const auto& next : node.next) add_once(ways, next.to);
    return ways;
}

Outline::Outline(const story::StoryGraph& graph) : numbers_(graph.nodes.size()), before_(graph.nodes.size()) {
    std::vector<Chapter> chapters(graph.situations.size() + 1);  // the last: no situation
    for (std::size_t i = 0; i < graph.situations.size(); ++i) chapters[i].situation = i;
    Walker walker(graph);
    const auto add_from = [&](NodeIndex start) {
        if (start >= graph.nodes.size()) return;
        auto& chapter = chapters[graph.nodes[start].situation.value_or(graph.situations.size())];
        for (const auto node : walker.from(start)) chapter.nodes.push_back(node);
    };
    add_from(graph.start);
    for (const auto& situation : graph.situations) add_from(situation.start);
    for (NodeIndex node = 0; node < graph.nodes.size(); ++node) add_from(node);  // what is entered from elsewhere, or from nowhere
    std::ranges::rotate(chapters, chapters.end() - 1);
    std::erase_if(chapters, [](const Chapter& chapter) { return !chapter.situation && chapter.nodes.empty(); });
    chapters_ = std::move(chapters);
    number_nodes();
    for (NodeIndex node = 0; node < graph.nodes.size(); ++node) {
        for (const auto to : ways_from(graph.nodes[node])) {
            if (to < before_.size()) before_[to].push_back(node);
        }
    }
}

void Outline::number_nodes() {
    for (std::size_t i = 0; i < chapters_.size(); ++i) {
        const auto& nodes = chapters_[i].nodes;
        for (std::size_t k = 0; k < nodes.size(); ++k) numbers_[nodes[k]] = fmt::format("{}.{}", i + 1, k + 1);
    }
}

}  // namespace wissel::dossier
