#include "classroom/lesson.h"

#include <algorithm>
#include <utility>

#include "base/overloaded.h"

namespace wissel::classroom {

namespace {

constexpr std::size_t kMostNodes = 4000;  // a story that loops all night does not grow without end

}  // namespace

Lesson::Lesson(VotingRoom& room, const LessonConfig& config, RandomSource random) : room_(room), random_(std::move(random)) {
    state_.rules = config.rules;
    state_.pace = config.pace;
    state_.opens_itself = config.opens_itself;
}

Lesson::Lesson(VotingRoom& room, Snapshot snapshot, RandomSource random)
    : room_(room), random_(std::move(random)), state_(std::move(snapshot)) {
    const bool needs_answers = state_.course == Course::Asked && state_.vote != Vote::Decided;
    if (needs_answers && room_.tally().rows() == 0) begin_vote_anew();
    shown_.question = state_.question;
    shown_.occasion = state_.occasion;
}

Stage Lesson::stage() const {
    if (state_.stopped) return Stage::StoppedHere;
    if (state_.talking) return Stage::Talking;
    if (state_.looking_back) return Stage::Debrief;
    switch (state_.course) {
        case Course::Agreements: return Stage::Agreements;
        case Course::Watching: return Stage::Watching;
        case Course::Asked: break;
    }
    return Stage::Asked;
}

bool Lesson::holds_film() const {
    return is_still() || state_.course == Course::Agreements;
}

void Lesson::shows(const Shown& shown) {
    const bool is_begun = state_.course != Course::Agreements;
    auto& nodes = state_.record.nodes;
    if (is_begun && !shown.node.empty() && nodes.size() < kMostNodes && (nodes.empty() || nodes.back() != shown.node)) nodes.push_back(shown.node);
    shown_ = shown;
    if (!is_begun || state_.looking_back || state_.stopped) return;
    if (!shown.question) leave_question();
    else if (shown.occasion != state_.occasion || state_.course != Course::Asked) stand(shown);
}

void Lesson::pass(Duration time) {
    clicker_rests_ -= std::clamp(time, Duration{}, clicker_rests_);
    just_opened_ -= std::clamp(time, Duration{}, just_opened_);
    if (!is_at(Vote::Open) || is_still()) return;
    state_.clock.pass(time, state_.pace);
    if (state_.clock.is_over(state_.pace)) close();
}

NextStep Lesson::next_step() const {
    if (state_.stopped) return NextStep::Nothing;
    if (state_.blank) return NextStep::EndBlank;
    if (state_.talking) return NextStep::EndTalk;
    if (state_.frozen) return NextStep::EndFreeze;
    if (state_.course == Course::Agreements) return NextStep::Begin;
    if (state_.looking_back) {
        if (state_.debrief_page + 1 < debrief_pages()) return NextStep::NextPage;
        if (!shown_.ended) return NextStep::EndLookBack;
        return shown_.has_menu ? NextStep::AnotherStory : NextStep::Nothing;
    }
    if (state_.course == Course::Watching) {
        if (shown_.ended) return NextStep::LookBack;
        return shown_.waits_for_press ? NextStep::GoOn : NextStep::Nothing;
    }
    switch (state_.vote) {
        case Vote::Waiting: return NextStep::OpenVote;
        case Vote::Open: return just_opened_ > Duration{} ? NextStep::Nothing : NextStep::CloseVote;
        case Vote::Closed: return NextStep::Reveal;
        case Vote::Revealed:
            if (state_.question->kind == Kind::Scores || verdict()->winner) return NextStep::TakeWinner;
            return NextStep::TeacherDecides;
        case Vote::Decided: break;
    }
    return NextStep::TakeWinner;  // once more: the player may have missed it
}

Lesson::Wishes Lesson::forward() {
    if (clicker_rests_ > Duration{}) return {};
    const auto next = next_step();
    if (next != NextStep::Nothing) clicker_rests_ = kDoublePress;
    switch (next) {
        case NextStep::Begin: return begin();
        case NextStep::GoOn: return {GoOn{}};
        case NextStep::OpenVote: open(); break;
        case NextStep::CloseVote: close(); break;
        case NextStep::Reveal: reveal(); break;
        case NextStep::TakeWinner: return take_winner();
        case NextStep::EndTalk: state_.talking = false; break;
        case NextStep::EndBlank: state_.blank = false; break;
        case NextStep::EndFreeze: state_.frozen = false; break;
        case NextStep::LookBack:
        case NextStep::EndLookBack: look_back(); break;
        case NextStep::NextPage: page(true); break;
        case NextStep::AnotherStory: look_back(); return {AnotherStory{}};
        case NextStep::Nothing:
        case NextStep::TeacherDecides: break;
    }
    return {};
}

Lesson::Wishes Lesson::begin() {
    if (state_.course != Course::Agreements || state_.stopped) return {};
    state_.course = Course::Watching;
    return {StartStory{}};
}

Lesson::Wishes Lesson::back() {
    if (state_.course == Course::Agreements || state_.looking_back || state_.stopped) return {};
    const bool to_the_criteria = state_.course == Course::Asked && state_.question->kind == Kind::Flag;  // no choice is undone
    leave_question();
    state_.course = Course::Watching;
    auto& points = state_.record.points;
    const auto last = std::find_if(points.rbegin(), points.rend(), [](const Point& point) {
        return point.question->kind == Kind::Choice && point.decision && !point.taken_back;
    });
    if (last != points.rend() && !to_the_criteria) last->taken_back = true;
    return {ChooseOtherwise{}};
}

// Its answers are gone, and what was told of them with them.
void Lesson::begin_vote_anew() {
    state_.vote = Vote::Waiting;
    state_.point.reset();
    state_.settled = {};
    state_.clock.again();
}

// A vote that is under way waits, with its answers.
void Lesson::look_back() {
    if (state_.course == Course::Agreements || state_.stopped) return;
    state_.talking = false;
    state_.looking_back = !state_.looking_back;
    state_.debrief_page = 0;
}

void Lesson::page(bool forward) {
    if (stage() != Stage::Debrief) return;
    if (forward) state_.debrief_page = std::min(state_.debrief_page + 1, debrief_pages() - 1);
    else if (state_.debrief_page > 0) --state_.debrief_page;
}

void Lesson::stop() {
    state_.stopped = true;
    state_.talking = state_.blank = state_.frozen = false;
    room_.end();
}

void Lesson::go_on_after_stop() {
    if (!state_.stopped) return;
    state_.stopped = false;
    room_.resume();
}

std::vector<LessonWish> Lesson::handle(const TeacherAction& action) {
    const auto nothing = [](auto call) { return call(), Wishes{}; };
    return std::visit(
        Overloaded{[&](const Forward&) { return forward(); },
              [&](const BeginStory&) { return begin(); },
              [&](const OpenVote&) { return nothing([&] { open(); }); },
              [&](const CloseVote&) { return nothing([&] { close(); }); },
              [&](const OpenAgain&) { return nothing([&] { open_again(); }); },
              [&](const AskAgain&) { return nothing([&] { ask_again(); }); },
              [&](const Reveal&) { return nothing([&] { reveal(); }); },
              [&](const TakeWinner&) { return take_winner(); },
              [&](const Veto& veto_of) { return veto(veto_of.answer); },
              [&](const Settle& settled) { return nothing([&] { settle(settled); }); },
              [&](const Hands& hands) { return nothing([&] { set_hands(hands); }); },
              [&](const Blank&) { return nothing([&] { state_.blank = !state_.blank && !state_.stopped; }); },
              [&](const Freeze&) { return nothing([&] { state_.frozen = !state_.frozen && !state_.stopped; }); },
              [&](const Talk&) { return nothing([&] { state_.talking = !state_.talking && !state_.stopped; }); },
              [&](const Extend&) { return nothing([&] { extend(); }); },
              [&](const SetPace& set) { return nothing([&] { state_.pace = set.pace; }); },
              [&](const SetRules& set) { return nothing([&] { state_.rules = set.rules; }); },
              [&](const SetOpensItself& set) { return nothing([&] { state_.opens_itself = set.opens; }); },
              [&](const BackAndChooseOtherwise&) { return back(); },
              [&](const LookBack&) { return nothing([&] { look_back(); }); },
              [&](const PageBack&) { return nothing([&] { page(false); }); },
              [&](const StopHere&) { return nothing([&] { stop(); }); },
              [&](const GoOnAfterStop&) { return nothing([&] { go_on_after_stop(); }); },
              [&](const SaveSheet&) { return Wishes{WriteSheet{}}; }},
        action);
}

}  // namespace wissel::classroom
