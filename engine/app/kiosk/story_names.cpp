#include "app/kiosk/story_names.h"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace wissel::app {

namespace {

class Names {
public:
    Names(const story::StoryGraph& graph, std::string language) : graph_(graph), language_(std::move(language)) {}

    void add(store::NameKind kind, std::string id, const story::Text& text, std::optional<std::string> parent, std::size_t place) {
        names.push_back({language_, kind, std::move(id), std::string(text.in(language_, graph_.language())), std::move(parent), static_cast<std::int64_t>(place)});
    }

    std::vector<store::Name> names;

private:
    const story::StoryGraph& graph_;
    const std::string language_;
};

std::optional<std::string> situation_of(const story::StoryGraph& graph, const story::Node& node) {
    if (!node.situation) return std::nullopt;
    return graph.situations[*node.situation].id;
}

// What a report takes for the situation being seen.
std::optional<std::string> first_node(const story::StoryGraph& graph, std::size_t situation) {
    const auto start = graph.situations[situation].start;
    if (start >= graph.nodes.size()) return std::nullopt;
    return graph.nodes[start].id;
}

void add_node(Names& names, const story::StoryGraph& graph, std::size_t place) {
    const auto& node = graph.nodes[place];
    names.add(store::NameKind::Node, node.id, node.title, situation_of(graph, node), place);
    if (!node.choice) return;
    for (std::size_t i = 0; i < node.choice->options.size(); ++i) {
        const auto& option = node.choice->options[i];
        names.add(store::NameKind::Option, store::option_id(node.id, option.id), option.text, node.id, i);
    }
}

}  // namespace

std::vector<store::Name> names_of(const story::StoryGraph& graph) {
    std::vector<store::Name> all;
    for (const auto& language : graph.variants()) {
        Names names(graph, language);
        names.add(store::NameKind::Story, graph.id, graph.title, std::nullopt, 0);
        for (std::size_t i = 0; i < graph.situations.size(); ++i) names.add(store::NameKind::Situation, graph.situations[i].id, graph.situations[i].title, first_node(graph, i), i);
        for (std::size_t i = 0; i < graph.flags.size(); ++i) {
            names.add(store::NameKind::Flag, graph.flags[i].id, graph.flags[i].label, fmt::format("#{:06x}", graph.flags[i].color), i);
        }
        for (std::size_t i = 0; i < graph.nodes.size(); ++i) add_node(names, graph, i);
        all.insert(all.end(), std::make_move_iterator(names.names.begin()), std::make_move_iterator(names.names.end()));
    }
    return all;
}

}  // namespace wissel::app
