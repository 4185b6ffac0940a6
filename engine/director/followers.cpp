#include "director/followers.h"

#include "director/candidate_weights.h"
#include "director/candidates.h"

namespace wissel::director {

namespace {

struct Way {
    std::string by;
    story::NodeIndex to;
    double weight;
};

std::vector<Way> ways_of_choice(const story::Choice& choice) {
    std::vector<Way> ways;
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        const double bonus = choice.fallback == i ? kDefaultBonus : 0;
        ways.push_back({choice.options[i].id, choice.options[i].to, kOptionWeight + bonus});
    }
    return ways;
}

std::vector<Way> ways_from(const story::StoryGraph& graph, const story::Node& node) {
    if (node.choice) return ways_of_choice(*node.choice);
    std::vector<Way> ways;
    double weight = kMenuWeight;
    for (const auto& situation : graph.situations) {
        if (!node.menu) break;
        ways.push_back({situation.id, situation.start, weight});
        weight *= kMenuFalloff;
    }
    if (!ways.empty()) return ways;
    for (const auto& next : node.next) ways.push_back({"", next.to, kAdvanceWeight});
    return ways;
}

}  // namespace

std::vector<Follower> followers(const std::shared_ptr<const story::StoryGraph>& graph, story::NodeIndex node,
                                const MediaRoot& root) {
    std::vector<Follower> list;
    const story::Session start(graph, 0);
    for (const auto& [by, to, weight] : ways_from(*graph, graph->nodes[node])) {
        auto trial = start;
        if (!trial.jump(to) || !follow_through(trial)) continue;
        const auto source = first_pass(*graph, trial.node(), root);
        if (source) list.push_back({by, trial.node().id, *source, weight});
    }
    return list;
}

}  // namespace wissel::director
