#include "map/card.h"

#include <fmt/format.h>

namespace wissel::map {

namespace {

std::string note_of(const MapEdge& edge) {
    std::string note = edge.condition.empty() ? "" : "if " + edge.condition;
    const auto add = [&note](const std::string& more) { note += (note.empty() ? "" : ", ") + more; };
    if (edge.once) add("once");
    if (edge.by_default) add(edge.limit ? fmt::format("after {:g} s", to_seconds(*edge.limit)) : "by default");
    return note;
}

std::string text_of(const MapEdge& edge) {
    if (!edge.text.empty()) return edge.text;
    return edge.way == Way::Next ? (edge.condition.empty() ? "else" : "goes on") : "…";
}

bool says_nothing(const MapEdge& edge) { return edge.way == Way::Next && edge.condition.empty(); }

}  // namespace

std::vector<Card> make_cards(const StoryMap& map) {
    std::vector<Card> cards(map.nodes.size());
    for (std::size_t i = 0; i < cards.size(); ++i) cards[i].picture = !map.nodes[i].clip.empty();
    for (std::size_t i = 0; i < map.edges.size(); ++i) {
        auto& card = cards[map.edges[i].from];
        if (says_nothing(map.edges[i]) && card.rows.empty()) card.onward = i;
        else card.rows.push_back({i, text_of(map.edges[i]), note_of(map.edges[i])});
    }
    return cards;
}

}  // namespace wissel::map
