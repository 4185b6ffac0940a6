#include "app/classroom/debrief_page.h"

#include <algorithm>
#include <array>
#include <optional>

#include "app/classroom/told_shares.h"
#include "classroom/debrief.h"
#include "director/view_builder.h"

namespace wissel::app {

namespace {

using classroom::Kind;
using classroom::Point;
using director::JudgeView;
using director::View;

constexpr std::size_t kMostPrompts = 4;  // that the back row can read on one page

const story::Node* node_of(const story::StoryGraph& graph, const std::string& id) {
    const auto index = graph.find(id);
    return index == story::kNoNode ? nullptr : &graph.nodes[index];
}

director::AnswerList::LookedBack looked_back(const Point& point) {
    using Votes = director::AnswerList::LookedBack::Votes;
    const bool told = point.told && point.told->size() == 1;
    const bool few = told && point.told->front().say == classroom::ToldRow::Say::TooFew;
    return {few ? Votes::TooFew : told ? Votes::Told : Votes::NotTold, point.taken_back};
}

// The question with its answers, the votes as they may be told, and what the film went on with.
director::AnswerList choice_point(const Point& point, const std::string& variant) {
    const auto& question = *point.question;
    director::AnswerList list;
    list.title = question.prompt.in(variant, question.story_language);
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const bool taken = point.decision && point.decision->answer == i;
        list.items.push_back({std::string(question.answers[i].text.in(variant, question.story_language)), {}, taken});
    }
    list.looked_back = looked_back(point);
    if (list.looked_back->votes == director::AnswerList::LookedBack::Votes::Told) list.shares = shares_of(point.told->front());
    return list;
}

// The flag is shown beside the author's only where the class came past that.
std::optional<JudgeView> judge_point(const std::vector<Point>& points, std::size_t which, const story::StoryGraph& graph, const std::string& variant) {
    const auto& point = points[which];
    const auto* node = node_of(graph, point.question->node);
    if (!node || !node->judge) return std::nullopt;
    const bool of_flag = point.question->kind == Kind::Flag;
    director::Judging judging;
    judging.step = !of_flag ? JudgeView::Step::Scores : point.decision ? JudgeView::Step::Reveal : JudgeView::Step::Flag;
    if (point.decision) judging.flag = point.decision->answer;
    judging.scores = of_flag ? classroom::weighed({points.begin(), points.begin() + static_cast<std::ptrdiff_t>(which)}, point.question->node) : point.settled;
    auto view = director::judge_view(*node, judging, graph, variant);
    view.is_of_class = true;
    if (judging.step != JudgeView::Step::Reveal) view.author = {};  // not even where nobody draws it
    view.by_teacher = of_flag && classroom::decided_by(point) != classroom::DecidedBy::Class;
    if (!point.told) return view;
    if (of_flag && point.told->size() == 1) view.flag_shares = shares_of(point.told->front());
    for (std::size_t i = 0; !of_flag && i < std::min<std::size_t>(point.told->size(), 6); ++i) view.score_shares[i] = shares_of((*point.told)[i]);
    return view;
}

// Looked back at in the middle of a judgement, or of a film that shows where something led, the makers' flag is still to come.
bool is_outcome_told(const View& view) {
    return view.outcome || view.summary || (view.judge && JudgeView::shows_author(view.judge->step));
}

std::string in_lines(const std::vector<std::string>& prompts) {
    std::string lines;
    for (std::size_t i = 0; i < std::min(prompts.size(), kMostPrompts); ++i) lines += (lines.empty() ? "" : "\n") + prompts[i];
    return lines;
}

}  // namespace

std::vector<std::string> prompts_of_walk(const director::Director& director, const classroom::Lesson& lesson) {
    const auto& graph = director.session().graph();
    const auto& nodes = lesson.record().nodes;
    std::vector<std::string> prompts;
    for (auto id = nodes.rbegin(); id != nodes.rend(); ++id) {
        const auto* node = node_of(graph, *id);
        for (const auto& each : node ? node->prompts : std::vector<story::Text>()) {
            std::string words(each.in(director.variant(), graph.language()));
            if (!words.empty() && std::ranges::find(prompts, words) == prompts.end()) prompts.push_back(std::move(words));
        }
    }
    return prompts;
}

View debrief_page(View view, const director::Director& director, const classroom::Lesson& lesson) {
    const auto& session = director.session();
    const auto& points = lesson.record().points;
    const auto page = lesson.debrief_page();
    view.lesson->page = director::PageNumber{page + 1, lesson.debrief_pages()};
    if (page == 0) {
        view.summary = director::summary_view(session, director.variant(), !is_outcome_told(director.view()));
        view.summary->can_choose_otherwise = view.summary->has_menu = false;
    } else if (page <= points.size()) {
        const auto& point = points[page - 1];
        if (point.question->kind == Kind::Choice) view.lesson->panel = choice_point(point, director.variant());
        else view.judge = judge_point(points, page - 1, session.graph(), director.variant());
    } else if (page == points.size() + 1) {
        view.lesson->panel = director::TalkView{in_lines(prompts_of_walk(director, lesson)), true};
    } else {
        view.help = director::help_view(session.node(), session.graph(), director.variant());
    }
    return view;
}

}  // namespace wissel::app
