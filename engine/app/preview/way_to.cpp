#include "app/preview/way_to.h"

#include <deque>
#include <set>
#include <utility>
#include <vector>

namespace wissel::app {

namespace {

using story::Session;

// What decides where a walk may go on to. How often a node was visited is left out: few stories ask for it.
using State = std::pair<story::NodeIndex, std::vector<story::Value>>;

State state_of(const Session& session) {
    State state{session.current(), {}};
    for (std::size_t i = 0; i < session.graph().variables.size(); ++i) state.second.push_back(session.value(i));
    return state;
}

// As the author judges.
story::JudgeStep author_step(const story::StoryGraph& graph, const story::Outcome& outcome) {
    story::JudgeStep step;
    for (std::size_t i = 0; i < outcome.criteria.size(); ++i) step.scores[i] = outcome.criteria[i].score;
    if (outcome.flag) step.flag = graph.flags[*outcome.flag].id;
    return step;
}

std::vector<Session> one_step_on(Session session) {
    const auto& graph = session.graph();
    const auto& node = session.node();
    std::vector<story::Step> steps;
    if (node.judge && node.outcome) static_cast<void>(session.apply(author_step(graph, *node.outcome)));
    if (node.menu) {
        for (const auto& situation : graph.situations) steps.emplace_back(story::SituationStep{situation.id});
    } else if (const auto offer = session.offer()) {
        for (const auto& item : offer->items) steps.emplace_back(story::ChooseStep{offer->choice->options[item.option].id});
    } else if (session.next() != story::kNoNode) {
        steps.emplace_back(story::AdvanceStep{});
    }
    std::vector<Session> after;
    for (const auto& step : steps) {
        auto next = session;
        if (next.apply(step)) after.push_back(std::move(next));
    }
    return after;
}

}  // namespace

std::optional<Session> way_to(const std::shared_ptr<const story::StoryGraph>& graph, story::NodeIndex node, std::uint64_t seed) {
    std::deque<Session> waiting{Session(graph, seed)};
    std::set<State> seen{state_of(waiting.front())};
    while (!waiting.empty() && seen.size() < kMostStates) {
        auto session = std::move(waiting.front());
        waiting.pop_front();
        if (session.current() == node) return session;
        for (auto& next : one_step_on(std::move(session))) {
            if (next.current() == node) return std::move(next);
            if (seen.insert(state_of(next)).second) waiting.push_back(std::move(next));
        }
    }
    return std::nullopt;
}

}  // namespace wissel::app
