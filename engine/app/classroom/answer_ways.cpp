#include "app/classroom/answer_ways.h"

#include "director/view_builder.h"

namespace wissel::app {

namespace {

constexpr int kFarthest = 8;  // nodes that are looked at

std::string title_of(const story::Session& session, const story::Node& node, const std::string& variant) {
    const std::string title(node.title.in(variant, session.graph().language()));
    return title.empty() ? node.id : title;
}

}  // namespace

AnswerWay way_of(const story::Session& session, const story::Step& answer, const std::string& variant) {
    auto trial = session;
    AnswerWay way;
    if (!trial.apply(answer)) return way;
    way.leads_to = title_of(trial, trial.node(), variant);
    for (int i = 0; i < kFarthest; ++i) {
        const auto& node = trial.node();
        if (node.outcome) {
            const auto shown = director::outcome_view(*node.outcome, trial.graph(), variant);
            way.flag = shown.flag;
            way.response = shown.response;
            return way;
        }
        if (node.choice || node.judge || node.menu || trial.next() == story::kNoNode || !trial.apply(story::AdvanceStep{})) return way;
    }
    return way;
}

std::vector<std::string> coming_after(const story::Session& session, const std::string& variant) {
    std::vector<std::string> titles;
    for (const auto& prospect : session.prospects()) titles.push_back(title_of(session, session.graph().nodes[prospect.node], variant));
    return titles;
}

}  // namespace wissel::app
