#include "app/classroom/asked_question.h"

#include <fmt/format.h>

namespace wissel::app {

namespace {

using classroom::Answer;
using classroom::Kind;
using classroom::Question;
using director::JudgeView;

Question asked(Kind kind, const story::Session& session) {
    Question question;
    question.kind = kind;
    question.node = session.node().id;
    question.story_language = session.graph().language();
    return question;
}

// In the order shown, with the place of each as the author wrote it.
Question choice_question(const story::Session& session, const director::Director& director) {
    auto question = asked(Kind::Choice, session);
    const auto& choice = *session.node().choice;
    question.prompt = choice.prompt;
    for (const auto& id : director.offered_options()) {
        const auto option = std::ranges::find(choice.options, id, &story::Option::id);
        if (option == choice.options.end()) continue;
        const auto written = static_cast<std::size_t>(option - choice.options.begin());
        if (choice.fallback == written) question.fallback = question.answers.size();
        question.answers.push_back({id, option->text, {}, 0, written});
    }
    return question;
}

Question menu_question(const story::Session& session) {
    auto question = asked(Kind::Choice, session);
    question.prompt = session.node().title;
    const auto& situations = session.graph().situations;
    for (std::size_t i = 0; i < situations.size(); ++i) question.answers.push_back({situations[i].id, situations[i].title, {}, 0, i});
    return question;
}

Question flag_question(const story::Session& session) {
    auto question = asked(Kind::Flag, session);
    question.prompt = session.node().judge->behaviour;
    const auto& flags = session.graph().flags;
    for (std::size_t i = 0; i < flags.size(); ++i) question.answers.push_back({flags[i].id, flags[i].label, flags[i].shape, flags[i].color, i});
    return question;
}

Question scores_question(const story::Session& session) {
    auto question = asked(Kind::Scores, session);
    question.prompt = session.node().judge->behaviour;
    return question;
}

bool waits_for_press(const director::View& view) {
    const bool revealed = view.judge && JudgeView::shows_author(view.judge->step);
    return view.note || view.outcome || revealed || view.paused || view.help;
}

// `view`: the director's, which is not made twice.
std::optional<Question> question_in(const director::View& view, const director::Director& director) {
    const auto& session = director.session();
    if (!director.offered_options().empty()) return choice_question(session, director);
    if (view.menu) return menu_question(session);
    if (view.judge && view.judge->step == JudgeView::Step::Scores) return scores_question(session);
    if (view.judge && view.judge->step == JudgeView::Step::Flag) return flag_question(session);
    return std::nullopt;
}

}  // namespace

std::optional<Question> question_on(const director::Director& director) { return question_in(director.view(), director); }

const classroom::Shown& AskedQuestions::follow(const director::Director& director) {
    const auto& session = director.session();
    const auto view = director.view();
    shown_.waits_for_press = waits_for_press(view);
    under_help_ = view.help.has_value();
    if (under_help_) return shown_;  // what is asked stands all the same
    auto question = question_in(view, director);
    const auto key = question ? fmt::format("{} {} {}", session.walk().size(), session.node().id, static_cast<int>(question->kind)) : std::string();
    if (key != key_) {
        shown_.question = question ? std::make_shared<const Question>(std::move(*question)) : nullptr;
        if (shown_.question) ++shown_.occasion;
        const auto& choice = session.node().choice;
        shown_.limit = shown_.question && shown_.question->fallback && choice ? choice->limit : std::nullopt;
        key_ = key;
    }
    shown_.node = session.node().id;
    shown_.ended = view.summary.has_value();
    shown_.has_menu = view.summary && view.summary->has_menu;
    return shown_;
}

}  // namespace wissel::app
