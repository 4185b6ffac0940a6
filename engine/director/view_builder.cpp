#include "director/view_builder.h"

#include <algorithm>
#include <filesystem>

namespace wissel::director {

namespace {

using story::StoryGraph;
using story::Text;

class Speaker {
public:
    Speaker(const StoryGraph& graph, const std::string& variant) : graph_(graph), variant_(variant) {}
    std::string operator()(const Text& text) const { return std::string(text.in(variant_, graph_.language())); }

private:
    const StoryGraph& graph_;
    const std::string& variant_;
};

FlagView flag_view(const story::Flag& flag, const Speaker& say) {
    return {say(flag.label), flag.shape, flag.color};
}

HelpLineView help_line(const story::HelpLine& line, const Speaker& say) {
    return {say(line.name), say(line.what), say(line.phone), say(line.web)};
}

std::vector<HelpLineView> help_lines(const StoryGraph& graph, const std::vector<std::size_t>& which,
                                     const Speaker& say) {
    std::vector<HelpLineView> lines;
    for (const auto index : which) lines.push_back(help_line(graph.help[index], say));
    return lines;
}

std::optional<FlagView> judged_flag(const story::Visit& visit, const StoryGraph& graph, const Speaker& say) {
    if (!visit.judged) return std::nullopt;
    for (const auto& flag : graph.flags) {
        if (flag.id == visit.judged->flag) return flag_view(flag, say);
    }
    return std::nullopt;
}

// Only steps that say something: a choice that was made, or a flagged or marked outcome.
bool worth_telling(const story::Visit& visit, const story::Node& node) {
    return visit.chosen || visit.judged || node.outcome;
}

SummaryView::Step summary_step(const story::Visit& visit, const StoryGraph& graph, const Speaker& say) {
    const auto& node = graph.nodes[visit.node];
    SummaryView::Step step;
    step.title = say(node.title);
    if (visit.chosen && node.choice) step.chosen = say(node.choice->options[*visit.chosen].text);
    step.by_default = visit.chosen && visit.how == story::How::ByDefault;
    if (node.outcome && node.outcome->flag) step.flag = flag_view(graph.flags[*node.outcome->flag], say);
    if (node.outcome) step.response = node.outcome->response;
    step.viewer_flag = judged_flag(visit, graph, say);
    return step;
}

// What was walked in one situation, in its order.
struct Stretch {
    std::optional<std::size_t> situation;
    std::vector<SummaryView::Step> steps;
};

std::vector<Stretch> stretches_of(const story::Session& session, const Speaker& say, bool hides_last) {
    const auto& graph = session.graph();
    std::vector<Stretch> all;
    for (const auto& visit : session.walk()) {
        const auto& node = graph.nodes[visit.node];
        if (all.empty() || node.menu || (node.situation && node.situation != all.back().situation)) all.push_back({node.situation, {}});
        if (worth_telling(visit, node)) all.back().steps.push_back(summary_step(visit, graph, say));
    }
    if (hides_last && !all.empty() && !all.back().steps.empty() && worth_telling(session.walk().back(), session.node())) {
        all.back().steps.back().flag.reset();
        all.back().steps.back().response.reset();
    }
    return all;
}

void add_new(std::vector<std::size_t>& which, const std::vector<std::size_t>& more) {
    for (const auto index : more) {
        if (std::find(which.begin(), which.end(), index) == which.end()) which.push_back(index);
    }
}

constexpr std::size_t kHelpAtTheEnd = 3;

// Where to talk about what was just walked: the lines of the outcomes met in the last situation, the latest first; the calm
// page's where none has any.
std::vector<std::size_t> help_at_the_end(const story::Session& session) {
    const auto& graph = session.graph();
    std::vector<std::size_t> which;
    std::optional<std::size_t> situation;
    for (auto visit = session.walk().rbegin(); visit != session.walk().rend(); ++visit) {
        const auto& node = graph.nodes[visit->node];
        if (node.menu || (situation && node.situation && node.situation != situation)) break;
        if (node.situation) situation = node.situation;
        if (node.outcome) add_new(which, node.outcome->help);
    }
    if (which.size() > kHelpAtTheEnd) which.resize(kHelpAtTheEnd);
    return which.empty() ? graph.calm_help : which;
}

bool any_weighed(const std::array<CriterionView, 6>& criteria) {
    return std::any_of(criteria.begin(), criteria.end(), [](const auto& each) { return each.score || !each.finding.empty(); });
}

}  // namespace

std::vector<LanguageItem> language_items(const StoryGraph& graph, const std::string& variant) {
    std::vector<LanguageItem> items;
    for (const auto& each : graph.variants()) items.push_back({each, each == variant});
    return items;
}

NoteView note_view(const StoryGraph& graph, const std::string& variant) {
    const Speaker say(graph, variant);
    return {say(graph.title), say(graph.content_note)};
}

ChoiceView choice_view(const ChoiceWindow& window, const StoryGraph& graph, const std::string& variant,
                       ProgramTime now, Duration presented) {
    const Speaker say(graph, variant);
    ChoiceView view;
    const auto& choice = *window.offer().choice;
    view.prompt = say(choice.prompt);
    for (std::size_t i = 0; i < window.size(); ++i) {
        const auto& option = window.option(i);
        ChoiceView::Item item{say(option.text), std::nullopt, window.taken() == i};
        if (option.area) item.area = RectF{option.area->x, option.area->y, option.area->width, option.area->height};
        view.items.push_back(std::move(item));
    }
    view.focus = window.focus();
    view.shown_for = to_seconds(presented - window.presented_at());
    view.fallback = window.offer().fallback;
    if (const auto left = window.time_left(now); left && !window.taken()) view.time_left = to_seconds(*left);
    if (const auto limit = window.limit()) view.time_limit = to_seconds(*limit);
    return view;
}

OutcomeView outcome_view(const story::Outcome& outcome, const StoryGraph& graph, const std::string& variant) {
    const Speaker say(graph, variant);
    OutcomeView view;
    if (outcome.flag) view.flag = flag_view(graph.flags[*outcome.flag], say);
    view.response = outcome.response;
    view.whose = say(outcome.whose);
    for (std::size_t i = 0; i < outcome.criteria.size(); ++i) {
        const auto& criterion = outcome.criteria[i];
        const bool deciding = std::find(outcome.deciding.begin(), outcome.deciding.end(), story::kCriteria[i]) !=
                              outcome.deciding.end();
        view.criteria[i] = {criterion.score, say(criterion.finding), deciding};
    }
    view.page = any_weighed(view.criteria) ? OutcomeView::Page::Criteria : OutcomeView::Page::Words;
    view.why = say(outcome.why);
    view.reaction = say(outcome.reaction);
    view.help = help_lines(graph, outcome.help, say);
    for (const auto index : outcome.sources) view.sources.push_back(graph.sources[index].title);
    return view;
}

JudgeView judge_view(const story::Node& node, const Judging& judging, const StoryGraph& graph,
                     const std::string& variant) {
    const Speaker say(graph, variant);
    JudgeView view;
    view.step = judging.step;
    view.behaviour = say(node.judge->behaviour);
    view.unknown = say(node.judge->unknown);
    view.scores = judging.scores;
    for (const auto& flag : graph.flags) view.flags.push_back(flag_view(flag, say));
    view.picked = judging.flag;
    view.focus_row = judging.row;
    view.focus_column = judging.column;
    if (node.outcome) view.author = outcome_view(*node.outcome, graph, variant);
    return view;
}

MenuView menu_view(const story::Session& session, const std::string& variant, const std::string& folder) {
    const auto& graph = session.graph();
    const Speaker say(graph, variant);
    MenuView view;
    view.title = say(session.node().title);
    for (const auto& situation : graph.situations) {
        MenuView::Item item;
        item.title = say(situation.title);
        item.theme = say(situation.theme);
        if (situation.age) item.age = say(graph.ages[*situation.age].label);
        if (!situation.still.empty()) item.still = (std::filesystem::path(folder) / situation.still).string();
        item.visited = session.visits(situation.start) > 0;
        view.items.push_back(std::move(item));
    }
    return view;
}

SlateView slate_view(const story::Node& node, const StoryGraph& graph, const std::string& variant, const std::string& reason) {
    const Speaker say(graph, variant);
    return {say(node.title), reason, say(node.script)};
}

SummaryView summary_view(const story::Session& session, const std::string& variant, bool hides_last) {
    const auto& graph = session.graph();
    const Speaker say(graph, variant);
    SummaryView view;
    view.title = say(graph.title);
    auto stretches = stretches_of(session, say, hides_last);
    std::reverse(stretches.begin(), stretches.end());
    for (auto& stretch : stretches) {
        if (stretch.steps.empty()) continue;
        stretch.steps.front().begins = true;
        if (stretch.situation) stretch.steps.front().heading = say(graph.situations[*stretch.situation].title);
        view.steps.insert(view.steps.end(), stretch.steps.begin(), stretch.steps.end());
    }
    view.help = help_lines(graph, help_at_the_end(session), say);
    for (const auto& credit : graph.credits) view.credits.push_back(say(credit));
    view.can_choose_otherwise = session.can_go_back();
    view.has_menu = std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const auto& node) { return node.menu; });
    return view;
}

HelpView help_view(const story::Node& node, const StoryGraph& graph, const std::string& variant) {
    const Speaker say(graph, variant);
    auto which = graph.calm_help;
    if (node.outcome) add_new(which, node.outcome->help);
    return {help_lines(graph, which, say)};
}

}  // namespace wissel::director
