#include "director/candidates.h"

#include <algorithm>

#include "director/candidate_weights.h"

namespace wissel::director {

namespace {

using playback::Candidate;
using story::Session;
using story::Step;

struct WeightedStep {
    Step step;
    double weight;
};

// A circle of more nodes than this, none of which shows anything, is a mistake in the story.
constexpr int kMaxPassedThrough = 1000;

std::vector<WeightedStep> choice_steps(const Session& session) {
    std::vector<WeightedStep> steps;
    const auto offer = session.offer();
    if (!offer) return steps;
    for (std::size_t i = 0; i < offer->items.size(); ++i) {
        const bool falls_to = offer->fallback == i;
        const auto& option = offer->choice->options[offer->items[i].option];
        steps.push_back({story::ChooseStep{option.id}, kOptionWeight + (falls_to ? kDefaultBonus : 0.0)});
    }
    return steps;
}

std::vector<WeightedStep> menu_steps(const Session& session) {
    std::vector<WeightedStep> steps;
    double weight = kMenuWeight;
    for (const auto& situation : session.graph().situations) {
        steps.push_back({story::SituationStep{situation.id}, weight});
        weight *= kMenuFalloff;
    }
    return steps;
}

std::vector<WeightedStep> possible_steps(const Session& session) {
    if (session.node().choice) return choice_steps(session);
    if (session.node().menu) return menu_steps(session);
    if (session.next() != story::kNoNode) return {{story::AdvanceStep{}, kAdvanceWeight}};
    return {};
}

void add(std::vector<Candidate>& list, const Candidate& candidate) {
    const auto same = [&](const Candidate& other) { return other.source == candidate.source; };
    const auto found = std::find_if(list.begin(), list.end(), same);
    if (found == list.end()) {
        list.push_back(candidate);
    } else {
        found->weight = std::max(found->weight, candidate.weight);
    }
}

}  // namespace

bool passes_through(const story::Node& node) {
    return node.media.kind == story::Media::Kind::None && node.script.empty() && !node.choice && !node.judge && !node.menu && !node.outcome &&
           !node.end;
}

bool follow_through(Session& session) {
    for (int i = 0; i < kMaxPassedThrough; ++i) {
        if (!passes_through(session.node())) return true;
        if (!session.apply(story::AdvanceStep{})) return false;
    }
    return false;
}

std::optional<playback::Source> follow_up(const Session& session, const MediaRoot& root) {
    const auto& node = session.node();
    if (node.judge || node.outcome || node.choice || node.menu || node.end) return std::nullopt;
    Session trial = session;
    if (!trial.apply(story::AdvanceStep{}) || !follow_through(trial)) return std::nullopt;
    return first_pass(trial.graph(), trial.node(), root);
}

std::vector<NextNode> next_nodes(const Session& session) {
    std::vector<NextNode> nodes;
    for (const auto& [step, weight] : possible_steps(session)) {
        Session trial = session;
        if (trial.apply(step) && follow_through(trial)) nodes.push_back({&trial.node(), weight});
    }
    return nodes;
}

std::vector<Candidate> candidates(const Session& session, const std::vector<NextNode>& next, const MediaRoot& root) {
    std::vector<Candidate> list;
    const auto& graph = session.graph();
    if (const auto loop = loop_pass(graph, session.node(), root)) add(list, {*loop, kLoopWeight});
    for (const auto& [node, weight] : next) {
        if (const auto source = first_pass(graph, *node, root)) add(list, {*source, weight});
    }
    return list;
}

}  // namespace wissel::director
