#include "app/classroom/teacher_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/classroom/answer_ways.h"
#include "app/classroom/debrief_page.h"
#include "director/view_builder.h"
#include "lectern/words.h"
#include "ui/words.h"

namespace wissel::app {

namespace {

using classroom::Kind;
using classroom::NextStep;
using classroom::Stage;
using classroom::Vote;
using lectern::Forward;
using lectern::TeacherView;

Forward forward_of(const classroom::Lesson& lesson) {
    switch (lesson.next_step()) {
        case NextStep::Begin: return Forward::Begin;
        case NextStep::GoOn: return Forward::GoOn;
        case NextStep::OpenVote: return Forward::OpenVote;
        case NextStep::CloseVote: return Forward::CloseVote;
        case NextStep::Reveal: return Forward::Reveal;
        case NextStep::TakeWinner: return Forward::Take;
        case NextStep::TeacherDecides: return Forward::Settle;
        case NextStep::EndTalk: return Forward::EndTalk;
        case NextStep::EndBlank: return Forward::EndBlank;
        case NextStep::EndFreeze: return Forward::EndFreeze;
        case NextStep::LookBack: return Forward::LookBack;
        case NextStep::NextPage: return Forward::NextPage;
        case NextStep::EndLookBack: return Forward::EndLookBack;
        case NextStep::AnotherStory: return Forward::AnotherStory;
        case NextStep::Nothing: break;
    }
    if (lesson.stage() == Stage::StoppedHere) return Forward::Stopped;
    return lesson.stage() == Stage::Debrief ? Forward::LastPage : Forward::Running;
}

class Page {
public:
    Page(const director::Director& director, const classroom::Lesson& lesson, const classroom::VotingRoom& room) : director_(director), lesson_(lesson), room_(room) {
        view_.language = director.variant();
    }

    TeacherView make(const ClassFacts& facts, const TeacherFacts& teacher) {
        view_.is_public = teacher.is_public;
        add_place();
        add_state(facts);
        add_question(facts);
        view_.prompt_shown = teacher.prompt_shown;
        view_.said = teacher.said.empty() ? hint() : teacher.said;
        return std::move(view_);
    }

private:
    const story::Session& session() const { return director_.session(); }
    std::string say(const story::Text& text) const { return std::string(text.in(view_.language, session().graph().language())); }

    std::string said(lectern::Word which) const { return std::string(lectern::word(which, view_.language)); }

    std::string page_words() const { return fmt::format("{} {} / {}", said(lectern::Word::Page), lesson_.debrief_page() + 1, lesson_.debrief_pages()); }

    // What the teacher had better know, where nothing was just done.
    std::string hint() const {
        if (const auto seen = director_.view(); seen.slate && !seen.slate->reason.empty()) return seen.slate->reason;
        if (view_.stopped) return said(lectern::Word::HowToClose);
        if (lesson_.stage() == Stage::Debrief) return page_words();
        if (!view_.counts_shown) return {};
        if (lesson_.tally()->voters() == 0) return said(lectern::Word::NobodyVoted);
        return lesson_.is_few() ? said(lectern::Word::FewVoters) : std::string();
    }

    void add_place() {
        const auto& node = session().node();
        if (node.situation) view_.situation = say(session().graph().situations[*node.situation].title);
        view_.node = node.title.empty() ? node.id : say(node.title);
        if (view_.is_public) return;
        view_.notes = say(node.notes);
        view_.prompts = prompts_now(director_, lesson_);
    }

    void add_state(const ClassFacts& facts) {
        view_.opening = facts.opening != Opening::Over;
        view_.forward = !view_.opening || facts.opening == Opening::Agreements ? forward_of(lesson_) : Forward::NextPage;
        view_.can_go_back = lesson_.stage() == Stage::Debrief ? lesson_.debrief_page() > 0 : session().can_go_back();
        view_.looking_back = lesson_.is_looking_back();
        view_.can_look_back = lesson_.stage() != Stage::Agreements && lesson_.stage() != Stage::StoppedHere;
        view_.frozen = lesson_.is_frozen();
        view_.blank = lesson_.is_blank();
        view_.talking = lesson_.stage() == Stage::Talking;
        view_.stopped = lesson_.stage() == Stage::StoppedHere;
        view_.joining = facts.joining || facts.opening == Opening::Join;
        view_.pace = lesson_.pace().times();
        view_.room = {facts.address, facts.is_shut, facts.phones, facts.from_one};
        if (const auto left = lesson_.time_left()) view_.time_left = to_seconds(*left);
        if (const auto whole = lesson_.time_whole()) view_.time_limit = to_seconds(*whole);
        view_.time_warns = lesson_.time_warns();
    }

    void add_question(const ClassFacts& facts) {
        const auto* question = lesson_.question();
        if (!question || lesson_.stage() != Stage::Asked) {
            if (!view_.is_public && lesson_.stage() == Stage::Watching) add_coming();
            return;
        }
        view_.question = say(question->prompt);
        if (view_.question.empty()) view_.question = view_.node;
        view_.open = lesson_.vote() == Vote::Open;
        view_.revealed = lesson_.vote() == Vote::Revealed || lesson_.vote() == Vote::Decided;
        const auto tally = lesson_.tally();
        view_.votes_known = tally.has_value();
        view_.counts_shown = view_.votes_known && !view_.is_public;
        const auto now = room_.tally();
        view_.votes = view_.open ? now.voters() : tally ? tally->voters() : 0;
        if (view_.is_public) view_.votes = classroom::told_answers(view_.votes);
        if (question->kind == Kind::Scores) {
            view_.row = facts.row;
            return add_scores(tally, now);
        }
        for (std::size_t i = 0; i < question->answers.size(); ++i) view_.answers.push_back(answer_row(*question, i, tally, now));
    }

    void add_coming() {
        for (const auto& way : coming_after(session(), view_.language)) add_way(view_.coming.emplace_back(), way);
    }

    lectern::AnswerRow answer_row(const classroom::Question& question, std::size_t i, const std::optional<classroom::Tally>& tally, const classroom::Tally& now) const {
        lectern::AnswerRow row;
        row.text = say(question.answers[i].text);
        if (question.kind == Kind::Flag) row.flag = director::FlagView{row.text, question.answers[i].shape, question.answers[i].color};
        if (i < now.columns() && now.rows() == 1) row.hands = now.hands(0, i);
        if (view_.counts_shown && tally->rows() == 1 && i < tally->columns()) {
            row.votes = tally->count(0, i);
            const auto leading = tally->leading(0);
            row.leads = std::ranges::find(leading, i) != leading.end();
        }
        if (view_.is_public || question.kind != Kind::Choice) return row;
        const auto& id = question.answers[i].id;
        const auto step = session().node().menu ? story::Step(story::SituationStep{id}) : story::Step(story::ChooseStep{id, story::How::ByHand});
        add_way(row, way_of(session(), step, view_.language));
        row.by_default = question.fallback == i;
        return row;
    }

    void add_way(lectern::AnswerRow& row, const AnswerWay& way) const {
        row.leads_to = way.leads_to;
        row.flag = way.flag;
        if (way.response) row.response = ui::word(ui::response_word(*way.response), view_.language);
    }

    void add_scores(const std::optional<classroom::Tally>& tally, const classroom::Tally& now) {
        const auto told = tally ? classroom::told(*tally) : classroom::ToldTally();
        const auto& outcome = session().node().outcome;
        for (std::size_t i = 0; i < story::kCriteria.size(); ++i) {
            lectern::ScoresRow row;
            row.name = ui::word(ui::teen_word(story::kCriteria[i]), view_.language);
            row.settled = lesson_.settled()[i];
            for (std::size_t column = 0; i < now.rows() && column < row.hands.size(); ++column) row.hands[column] = now.hands(i, column);
            if (view_.counts_shown && i < tally->rows()) {
                for (std::size_t column = 0; column < row.votes.size(); ++column) row.votes[column] = tally->count(i, column);
                if (!row.settled) row.settled = classroom::sole_lead(told[i]);  // as the class will be told
            }
            if (outcome && !view_.is_public) {
                const auto score = outcome->criteria[i].score;
                row.authors = score ? static_cast<std::size_t>(*score) : director::kUnknownColumn;
            }
            view_.scores.push_back(std::move(row));
        }
    }

    const director::Director& director_;
    const classroom::Lesson& lesson_;
    const classroom::VotingRoom& room_;
    TeacherView view_;
};

}  // namespace

std::vector<std::string> prompts_now(const director::Director& director, const classroom::Lesson& lesson) {
    if (lesson.is_looking_back()) return prompts_of_walk(director, lesson);
    const auto& session = director.session();
    std::vector<std::string> prompts;
    for (const auto& prompt : session.node().prompts) prompts.emplace_back(prompt.in(director.variant(), session.graph().language()));
    return prompts;
}

TeacherView teacher_page(const director::Director& director, const classroom::Lesson& lesson, const classroom::VotingRoom& room, const ClassFacts& facts,
                         const TeacherFacts& teacher) {
    return Page(director, lesson, room).make(facts, teacher);
}

}  // namespace wissel::app
