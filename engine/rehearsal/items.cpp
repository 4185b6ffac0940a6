#include "rehearsal/items.h"

namespace wissel::rehearsal {

using story::NodeIndex;

Items::Items(const story::StoryGraph& graph) : graph_(graph) {
    const auto count = static_cast<NodeIndex>(graph.nodes.size());
    for (NodeIndex n = 0; n < count; ++n) items_.push_back({Item::Kind::Node, n, 0});
    for (NodeIndex n = 0; n < count; ++n) {
        const auto& node = graph.nodes[n];
        first_.push_back(items_.size());
        if (node.choice) {
            for (std::size_t o = 0; o < node.choice->options.size(); ++o) items_.push_back({Item::Kind::Option, n, o});
            if (node.choice->limit && node.choice->fallback) items_.push_back({Item::Kind::Timeout, n, *node.choice->fallback});
        }
        for (std::size_t s = 0; node.menu && s < graph.situations.size(); ++s) items_.push_back({Item::Kind::Situation, n, s});
    }
}

std::optional<std::size_t> Items::timeout(NodeIndex node) const {
    const auto& choice = graph_.nodes[node].choice;
    if (!choice || !choice->limit || !choice->fallback) return std::nullopt;
    return first_[node] + choice->options.size();
}

std::string Items::name(std::size_t index) const {
    const auto& item = items_[index];
    const auto& node = graph_.nodes[item.node];
    switch (item.kind) {
        case Item::Kind::Option: return node.id + "." + node.choice->options[item.which].id;
        case Item::Kind::Timeout: return node.id + ".timeout";
        case Item::Kind::Situation: return node.id + "." + graph_.situations[item.which].id;
        case Item::Kind::Node: break;
    }
    return node.id;
}

}  // namespace wissel::rehearsal
