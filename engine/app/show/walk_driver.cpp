#include "app/show/walk_driver.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/reading_time.h"

namespace wissel::app {

using namespace director;
using namespace story;

WalkDriver::WalkDriver(Walk walk, const Director& director, const Pace& pace)
    : walk_(std::move(walk)), director_(director), pace_(pace) {}

template <class Step>
const Step* WalkDriver::step() const {
    return at_ < walk_.size() ? std::get_if<Step>(&walk_[at_].step) : nullptr;
}

WalkDriver::Answer WalkDriver::take(Action action) {
    ++at_;
    return action;
}

WalkDriver::Answer WalkDriver::misfit(const std::string& what) {
    const auto& step = walk_[at_];
    const auto place = step.line > 0 ? fmt::format("line {}", step.line) : fmt::format("step {}", at_ + 1);
    problem_ = fmt::format("the walk does not fit the story: {} says '{}', but {}", place, text_of(step), what);
    return std::nullopt;
}

WalkDriver::Moment WalkDriver::moment_of(const View& view) const {
    const auto& session = director_.session();
    Moment moment{"film", session.current(), session.walk().size(), 0};
    if (view.note) moment.kind = "note";
    else if (view.menu) moment.kind = "menu";
    else if (view.judge) moment = {"judge", moment.node, moment.visits, static_cast<std::size_t>(view.judge->step)};
    else if (view.outcome) moment = {"card", moment.node, moment.visits, static_cast<std::size_t>(view.outcome->page)};
    else if (view.summary) moment.kind = "end";
    else if (!director_.offered_options().empty()) moment.kind = "choice";
    return moment;
}

WalkDriver::Answer WalkDriver::next(const View& view, Duration presented) {
    now_ = presented;
    const auto moment = moment_of(view);
    if (!(moment == moment_)) {
        if (timeout_pending_ && moment_.kind == "choice") {
            timeout_pending_ = false;
            ++at_;
        }
        moment_ = moment;
        since_ = presented;
    }
    if (done_ || !problem_.empty()) return std::nullopt;
    const auto kind = moment_.kind;
    if (kind == "film") return std::nullopt;
    if (kind == "end") return at_end();
    if (at_ == walk_.size() && kind != "note") {
        done_ = has_read(view, pace_.card);
        return std::nullopt;
    }
    if (kind == "menu") return at_menu();
    if (kind == "choice") return at_choice(*view.choice);
    if (kind == "judge") return at_judge(view);
    return at_card(view);
}

bool WalkDriver::at_question() const {
    return (moment_.kind == "choice" || moment_.kind == "menu") && !timeout_pending_ && !done_;
}

bool WalkDriver::has_read(const View& view, Duration at_least) const {
    return waited(pace_.to_be_read ? std::max(at_least, reading_time(view)) : at_least);
}

// A note or a card: goes on by itself, so that a walk may leave "continue" out.
WalkDriver::Answer WalkDriver::at_card(const View& view) {
    if (!has_read(view, view.note ? pace_.note : pace_.card)) return std::nullopt;
    since_ = now_;
    if (step<BackStep>()) return take(GoBack{});
    const bool more = view.outcome && view.outcome->page == OutcomeView::Page::Criteria;
    if (!more && step<AdvanceStep>()) return take(Continue{});
    return Continue{};
}

WalkDriver::Answer WalkDriver::at_menu() {
    if (!waited(pace_.menu)) return std::nullopt;
    if (step<BackStep>()) return take(GoBack{});
    const auto* wanted = step<SituationStep>();
    if (!wanted) return misfit("a situation is to be picked from the menu");
    const auto& situations = director_.session().graph().situations;
    const auto found = std::find_if(situations.begin(), situations.end(), [&](const auto& s) { return s.id == wanted->situation; });
    if (found == situations.end()) return misfit("there is no such situation");
    return take(PickItem{static_cast<std::size_t>(found - situations.begin())});
}

// What counts is whether time runs, not whether the author set a limit: with a default that is not on offer it does not.
WalkDriver::Answer WalkDriver::at_timeout(const ChoiceView& choice) {
    timeout_pending_ = choice.time_left.has_value();
    if (timeout_pending_) return std::nullopt;
    const bool limited = director_.session().node().choice->limit.has_value();
    return misfit(limited ? "no time runs here: the option that it would take is not on offer" : "this choice has no time limit");
}

WalkDriver::Answer WalkDriver::at_choice(const ChoiceView& choice) {
    if (step<TimeoutStep>()) return at_timeout(choice);
    if (!waited(pace_.choice)) return std::nullopt;
    if (step<BackStep>()) return take(GoBack{});
    const auto offered = director_.offered_options();
    const auto* wanted = step<ChooseStep>();
    if (!wanted) return misfit(fmt::format("a choice is open: {}", fmt::join(offered, ", ")));
    const auto found = std::find(offered.begin(), offered.end(), wanted->option);
    if (found == offered.end()) return misfit(fmt::format("node '{}' offers: {}", director_.session().node().id, fmt::join(offered, ", ")));
    return take(PickItem{static_cast<std::size_t>(found - offered.begin())});
}

WalkDriver::Answer WalkDriver::at_judge(const View& view) {
    const auto& judge = *view.judge;
    if (JudgeView::shows_author(judge.step)) {
        if (!has_read(view, pace_.card)) return std::nullopt;
        since_ = now_;
        const bool last = judge.step == JudgeView::Step::Words;
        return last && step<AdvanceStep>() ? take(Continue{}) : Answer(Continue{});
    }
    if (step<BackStep>()) return take(GoBack{});
    const auto* wanted = step<JudgeStep>();
    if (!wanted) return misfit("something is to be judged");
    return judge.step == JudgeView::Step::Scores ? score(judge, *wanted) : set_flag(*wanted);
}

WalkDriver::Answer WalkDriver::score(const JudgeView& judge, const JudgeStep& step) {
    if (!waited(pace_.score)) return std::nullopt;
    since_ = now_;
    for (std::size_t i = 0; i < judge.scores.size(); ++i) {
        if (judge.scores[i]) continue;
        return SetScore{i, step.scores[i] ? static_cast<std::size_t>(*step.scores[i]) : kUnknownColumn};
    }
    return SubmitScores{};
}

WalkDriver::Answer WalkDriver::set_flag(const JudgeStep& step) {
    if (!waited(pace_.flag)) return std::nullopt;
    const auto& flags = director_.session().graph().flags;
    const auto found = std::find_if(flags.begin(), flags.end(), [&](const auto& flag) { return flag.id == step.flag; });
    if (found == flags.end()) return misfit("this story has no such flag");
    return take(PickItem{static_cast<std::size_t>(found - flags.begin())});
}

WalkDriver::Answer WalkDriver::at_end() {
    if (!waited(pace_.end)) return std::nullopt;
    if (step<BackStep>()) return take(GoBack{});
    if (step<MenuStep>()) return take(ShowMenu{});
    if (at_ < walk_.size()) return misfit("the story has come to an end");
    done_ = true;
    return std::nullopt;
}

}  // namespace wissel::app
