#include "story/excerpt.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace wissel::story {

namespace {

void keep_situations(StoryGraph& graph, const std::vector<std::string>& ages) {
    std::vector<Situation> kept;
    std::vector<std::optional<std::size_t>> now_at;  // of each of the story's
    for (auto& situation : graph.situations) {
        const bool stays = !situation.age || std::ranges::find(ages, graph.ages[*situation.age].id) != ages.end();
        now_at.push_back(stays ? std::optional(kept.size()) : std::nullopt);
        if (stays) kept.push_back(std::move(situation));
    }
    graph.situations = std::move(kept);
    for (auto& node : graph.nodes)
        if (node.situation) node.situation = now_at[*node.situation];
}

}  // namespace

std::shared_ptr<const StoryGraph> excerpt_of(const StoryGraph& graph, const Excerpt& excerpt) {
    auto made = std::make_shared<StoryGraph>(graph);
    if (!excerpt.ages.empty()) keep_situations(*made, excerpt.ages);
    if (const auto start = graph.find(excerpt.start); start != kNoNode) made->start = start;
    return made;
}

}  // namespace wissel::story
