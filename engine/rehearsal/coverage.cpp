#include "rehearsal/coverage.h"

namespace wissel::rehearsal {

using story::NodeIndex;

Coverage cover_by(const std::vector<NamedWalk>& walks, const Items& items, const std::shared_ptr<const story::StoryGraph>& graph) {
    Coverage coverage;
    coverage.walks = walks.size();
    coverage.met.assign(items.size(), 0);
    for (const auto& walk : walks) {
        auto followed = follow(items, graph, walk.steps);
        for (std::size_t i = 0; i < items.size(); ++i) coverage.met[i] += followed.met[i] ? 1U : 0U;
        if (followed.misfit) coverage.misfits.push_back({walk.name, *followed.misfit});
        auto& places = graph->nodes[followed.at].end ? coverage.ends : coverage.stops;
        ++places[followed.at];
        coverage.met_by.push_back(std::move(followed.met));
    }
    return coverage;
}

std::vector<Judgement> judgements_of(const story::StoryGraph& graph) {
    std::vector<Judgement> list;
    for (const auto& flag : graph.flags) list.push_back({flag.id, true, {}});
    for (const auto response : {story::Response::Helps, story::Response::Little, story::Response::Harms}) list.push_back({story::name_of(response), false, {}});
    for (NodeIndex n = 0; n < graph.nodes.size(); ++n) {
        const auto& outcome = graph.nodes[n].outcome;
        if (!outcome) continue;
        const auto place = outcome->flag ? *outcome->flag : graph.flags.size() + static_cast<std::size_t>(outcome->response.value_or(story::Response::Helps));
        if (place < list.size()) list[place].nodes.push_back(n);
    }
    return list;
}

}  // namespace wissel::rehearsal
