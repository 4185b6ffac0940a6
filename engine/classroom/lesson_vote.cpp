// The vote on a question: opened, closed, revealed, decided.
#include <algorithm>
#include <utility>

#include "classroom/lesson.h"

namespace wissel::classroom {

void Lesson::stand(const Shown& shown) {
    leave_question();
    state_.course = Course::Asked;
    state_.question = shown.question;
    state_.occasion = shown.occasion;
    state_.vote = Vote::Waiting;
    state_.clock = VoteClock(shown.limit);
    state_.lot = random_();
    if (!state_.opens_itself) return;
    open();
    just_opened_ = kJustOpened;
}

void Lesson::leave_question() {
    if (state_.course != Course::Asked) return;
    room_.wait();
    state_.course = Course::Watching;
    state_.question.reset();
    state_.point.reset();
    state_.settled = {};
    state_.vote = Vote::Waiting;
}

void Lesson::open() {
    if (!is_at(Vote::Waiting)) return;
    room_.ask(*state_.question);
    state_.vote = Vote::Open;
}

void Lesson::close() {
    if (!is_at(Vote::Open)) return;
    room_.close();
    state_.vote = Vote::Closed;
}

void Lesson::open_again() {
    if (!is_at(Vote::Closed)) return;
    room_.reopen();
    state_.vote = Vote::Open;
    state_.settled = {};
    if (state_.clock.is_over(state_.pace)) state_.clock.extend();
}

void Lesson::ask_again() {
    if (!is_at(Vote::Open) && !is_at(Vote::Closed) && !is_at(Vote::Revealed)) return;
    state_.point.reset();
    state_.settled = {};
    state_.clock.again();
    state_.lot = random_();
    room_.ask(*state_.question);
    state_.vote = Vote::Open;
}

// Also just after the clock has run out: whoever is a moment late means it all the same.
void Lesson::extend() {
    if (is_at(Vote::Closed) && state_.clock.is_over(state_.pace)) open_again();
    else if (is_at(Vote::Open)) state_.clock.extend();
}

void Lesson::reveal() {
    if (!is_at(Vote::Open) && !is_at(Vote::Closed)) return;
    room_.reveal();
    state_.vote = Vote::Revealed;
    point().told = classroom::told(room_.tally());
    point().settled = state_.settled;
}

// What is talked over afterwards: begun by the reveal, or by a decision without one.
Point& Lesson::point() {
    auto& points = state_.record.points;
    if (!state_.point) {
        state_.point = points.size();
        points.push_back({state_.question, {}, {}, false});
    }
    return points[*state_.point];
}

void Lesson::set_hands(const Hands& hands) {
    if (is_at(Vote::Open) || is_at(Vote::Closed)) room_.set_hands(hands.row, hands.column, hands.count);
}

void Lesson::settle(const Settle& settle) {
    const bool stands = is_at(Vote::Closed) || is_at(Vote::Revealed);
    if (!stands || state_.question->kind != Kind::Scores || settle.row >= state_.settled.size()) return;
    if (settle.column >= director::kScoreColumns) return;
    auto& row = state_.settled[settle.row];
    row = row == settle.column ? std::nullopt : std::optional(settle.column);  // a slip is taken back by the same
    if (state_.point) point().settled = state_.settled;
}

std::optional<Tally> Lesson::tally() const {
    if (is_at(Vote::Closed) || is_at(Vote::Revealed) || is_at(Vote::Decided)) return room_.tally();
    return std::nullopt;
}

std::optional<Verdict> Lesson::verdict() const {
    const auto counted = tally();
    if (!counted || state_.question->kind == Kind::Scores) return std::nullopt;
    return verdict_of(*state_.question, *counted, state_.rules, state_.lot);
}

bool Lesson::is_few() const {
    const auto counted = tally();
    return counted && !counted->by_hands_alone() && counted->voters() < kFewestTold;
}

const ToldTally* Lesson::told() const {
    if (!state_.point) return nullptr;
    const auto& told = state_.record.points[*state_.point].told;
    return told ? &*told : nullptr;
}

std::optional<Duration> Lesson::time_left() const {
    return is_at(Vote::Open) ? state_.clock.left(state_.pace) : std::nullopt;
}

std::optional<Duration> Lesson::time_whole() const {
    return is_at(Vote::Open) ? state_.clock.whole(state_.pace) : std::nullopt;
}

bool Lesson::time_warns() const {
    return is_at(Vote::Open) && state_.clock.warns(state_.pace);
}

// As it was told, since it will be seen: where several lead, or too few answered, "we do not know" stands for it, unless the teacher
// has settled it.
SetScores Lesson::scores_of_class() const {
    SetScores scores{};
    const auto* rows = told();
    for (std::size_t row = 0; row < scores.columns.size(); ++row) {
        const auto lead = rows && row < rows->size() ? sole_lead((*rows)[row]) : std::nullopt;
        scores.columns[row] = state_.settled[row].value_or(lead.value_or(director::kUnknownColumn));
    }
    return scores;
}

LessonWish Lesson::wish_for(std::size_t answer) const {
    const auto& id = state_.question->answers[answer].id;
    if (state_.question->kind == Kind::Flag) return SetFlag{answer, id};
    return PickAnswer{answer, id};
}

Lesson::Wishes Lesson::take_winner() {
    if (!is_at(Vote::Revealed) && !is_at(Vote::Decided)) return {};
    if (state_.question->kind == Kind::Scores) {
        state_.vote = Vote::Decided;
        return {scores_of_class()};
    }
    if (state_.vote == Vote::Decided) return {wish_for(point().decision->answer)};
    const auto found = verdict();
    return found->winner ? decide(decided(*found)) : Wishes{};
}

Lesson::Wishes Lesson::veto(std::size_t answer) {
    if (!is_asked() || answer >= state_.question->answers.size()) return {};
    if (state_.vote == Vote::Decided) return {};
    const auto found = verdict_of(*state_.question, room_.tally(), state_.rules, state_.lot);
    close();
    return decide(decided_by_teacher(found, answer));
}

Lesson::Wishes Lesson::decide(const Decision& decision) {
    point().decision = decision;
    state_.vote = Vote::Decided;
    return {wish_for(decision.answer)};
}

}  // namespace wissel::classroom
