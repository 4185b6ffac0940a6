#include "app/classroom/answer_ways.h"

#include <algorithm>
#include <utility>

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

std::vector<AnswerWay> coming_after(const story::Session& session, const std::string& variant) {
    std::vector<AnswerWay> coming;
    const auto add = [&](const story::Step& step) {
        auto way = way_of(session, step, variant);
        if (!way.leads_to.empty() && std::ranges::find(coming, way) == coming.end()) coming.push_back(std::move(way));
    };
    if (const auto& choice = session.node().choice) {
        for (const auto& option : choice->options) add(story::ChooseStep{option.id, story::How::ByHand});
    } else {
        add(story::AdvanceStep{});
    }
    return coming;
}

}  // namespace wissel::app
