#include "story/for_ages.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace wissel::story {

std::shared_ptr<const StoryGraph> for_ages(const StoryGraph& graph, const std::vector<std::string>& ages) {
    auto made = std::make_shared<StoryGraph>(graph);
    made->situations.clear();
    std::vector<std::optional<std::size_t>> now_at;  // of each of the story's
    for (const auto& situation : graph.situations) {
        const bool stays = !situation.age || std::ranges::find(ages, graph.ages[*situation.age].id) != ages.end();
        now_at.push_back(stays ? std::optional(made->situations.size()) : std::nullopt);
        if (stays) made->situations.push_back(situation);
    }
    for (auto& node : made->nodes)
        if (node.situation) node.situation = now_at[*node.situation];
    return made;
}

}  // namespace wissel::story
