#include "app/classroom/lesson_page.h"

#include <algorithm>

#include "app/classroom/debrief_page.h"
#include "app/classroom/told_shares.h"
#include "classroom/debrief.h"
#include "director/view_builder.h"

namespace wissel::app {

namespace {

using classroom::Kind;
using classroom::Stage;
using classroom::ToldRow;
using classroom::Vote;
using director::ClassView;
using director::View;

// The bar: how many have answered, told in fives, never which; but hands that were raised for all to see, as they are counted.
director::VoteView vote_of(const classroom::Lesson& lesson, const ClassFacts& facts) {
    director::VoteView vote;
    vote.open = lesson.vote() == Vote::Open;
    vote.address = facts.address;
    vote.votes = classroom::told_answers(facts.answers);
    vote.counted = facts.counted;
    const auto* told = lesson.told();
    if (!told || told->empty()) return vote;
    vote.too_few = std::ranges::all_of(*told, [](const auto& row) { return row.say == ToldRow::Say::TooFew; });
    if (told->size() != 1) return vote;
    vote.divided = told->front().say == ToldRow::Say::Divided;
    return vote;
}

// A menu has several pages, which nobody can turn from afar: its stories stand on one.
void add_menu(View& view, const classroom::Lesson& lesson) {
    if (!view.menu || !lesson.question()) return;
    director::AnswerList list;
    list.title = view.menu->title;
    for (const auto& item : view.menu->items) list.items.push_back({item.title, item.theme, false});
    const auto* told = lesson.told();
    if (told && told->size() == 1) list.shares = shares_of(told->front());
    view.lesson->panel = std::move(list);
}

void add_told(View& view, const classroom::Lesson& lesson) {
    const auto* told = lesson.told();
    const auto* question = lesson.question();
    if (!told || !question) return;
    if (view.choice && question->kind == Kind::Choice && told->size() == 1) view.choice->shares = shares_of(told->front());
    if (!view.judge) return;
    if (question->kind == Kind::Flag && told->size() == 1) view.judge->flag_shares = shares_of(told->front());
    for (std::size_t i = 0; question->kind == Kind::Scores && i < std::min<std::size_t>(told->size(), 6); ++i) view.judge->score_shares[i] = shares_of((*told)[i]);
}

// After its reveal the flags of the class stand beside the author's, though another question may stand by then.
void add_spread(View& view, const classroom::Lesson& lesson) {
    if (!view.judge || !director::JudgeView::shows_author(view.judge->step)) return;
    const auto& points = lesson.record().points;
    const auto last = std::find_if(points.rbegin(), points.rend(), [](const auto& point) { return point.question->kind == Kind::Flag; });
    if (last == points.rend()) return;
    view.judge->by_teacher = classroom::decided_by(*last) != classroom::DecidedBy::Class;
    view.judge->scores = classroom::weighed(points, last->question->node);
    if (last->told && last->told->size() == 1) view.judge->flag_shares = shares_of(last->told->front());
}

// The player was given "we do not know" where the class was divided, or too few answered: what it says itself is less than that.
void add_weighed(View& view, const classroom::Lesson& lesson) {
    if (!view.judge || lesson.question()->kind != Kind::Flag) return;
    view.judge->scores = classroom::weighed(lesson.record().points, lesson.question()->node);
}

// The lesson keeps the time, and never chooses: no default is told.
void add_clock(View& view, const classroom::Lesson& lesson) {
    if (!view.choice) return;
    view.choice->fallback.reset();
    view.choice->time_left.reset();
    const auto left = lesson.time_left(), whole = lesson.time_whole();
    if (!left || !whole) return;
    view.choice->time_left = to_seconds(*left);
    view.choice->time_limit = to_seconds(*whole);
}

// Not even where nobody draws it.
void hide_authors(director::JudgeView& judge) {
    judge.is_of_class = true;
    if (!director::JudgeView::shows_author(judge.step)) judge.author = {};
}

// A panel that stands alone.
View only(View view) {
    view.choice.reset();
    view.note.reset();
    view.outcome.reset();
    view.judge.reset();
    view.menu.reset();
    view.summary.reset();
    view.help.reset();
    view.paused = false;
    return view;
}

void add_opening(View& view, const ClassFacts& facts) {
    view.lesson->names_controls = facts.names_controls && facts.opening != Opening::Over;
    if (facts.opening == Opening::Join) view.lesson->panel = director::JoinView{facts.address, facts.code, facts.phones};
    if (facts.opening == Opening::Agreements) view.lesson->panel = director::AgreementsView{};
}

View stopped_page(View view, const director::Director& director) {
    const auto& session = director.session();
    view = only(std::move(view));
    view.help = director::help_view(session.node(), session.graph(), director.variant());
    view.lesson->stopped = true;
    return view;
}

}  // namespace

View class_page(const director::Director& director, const classroom::Lesson& lesson, const ClassFacts& facts) {
    auto view = director.view();
    view.lesson.emplace();
    view.can_be_pressed = false;
    if (view.judge) hide_authors(*view.judge);
    if (view.slate) view.slate->reason.clear();  // a missing file is the teacher's matter
    add_clock(view, lesson);
    view.covered = view.covered || lesson.is_blank();
    switch (lesson.stage()) {
        case Stage::StoppedHere: return stopped_page(std::move(view), director);
        case Stage::Talking: view.lesson->panel = director::TalkView{facts.talk_prompt}; return view;
        case Stage::Agreements: add_opening(view, facts); return view;
        case Stage::Debrief: return debrief_page(only(std::move(view)), director, lesson);
        case Stage::Watching: break;
        case Stage::Asked:
            view.lesson->vote = vote_of(lesson, facts);
            if (view.judge && lesson.question()->kind == Kind::Scores) view.judge->asked_row = facts.row;
            add_weighed(view, lesson);
            add_told(view, lesson);
            add_menu(view, lesson);
            break;
    }
    add_spread(view, lesson);
    if (facts.joining) view.lesson->panel = director::JoinView{facts.address, facts.code, facts.phones};
    return view;
}

}  // namespace wissel::app
