// What people ask for, and what the director does about it. The course of the film is in director.cpp.
#include <algorithm>
#include <tuple>

#include "base/overloaded.h"
#include "director/director.h"
#include "director/double_press.h"
#include "director/focus.h"
#include "director/panel_items.h"
#include "director/view_builder.h"

namespace wissel::director {

namespace {

constexpr int kVolumeStep = 5;  // percent
// How much of the film is seen again when the viewer goes back to a choice.
constexpr Duration kRunUp = std::chrono::seconds(2);
// How much of it is seen when an author skips to a question.
constexpr Duration kLeadIn = std::chrono::milliseconds(400);

// While the neutral screen is up only these count, so that nothing moves behind it.
bool allowed_under_cover(const Action& action) {
    return std::holds_alternative<ToggleCover>(action) || std::holds_alternative<ToggleFullscreen>(action) ||
           std::holds_alternative<ToggleMute>(action) || std::holds_alternative<ChangeVolume>(action) ||
           std::holds_alternative<Quit>(action);
}

// What would move the story behind a page that hides it.
bool moves_story(const Action& action) {
    return std::holds_alternative<Skip>(action) || std::holds_alternative<SetScore>(action) ||
           std::holds_alternative<SubmitScores>(action) || std::holds_alternative<SeekBy>(action) ||
           std::holds_alternative<RestartNode>(action);
}

}  // namespace

bool Director::is_for_now(const Action& action) const {
    if (covered_) return allowed_under_cover(action);
    if (help_) return !moves_story(action);
    return !is_press(action) || takes_presses();
}

bool Director::takes_presses() const {
    return !turned_at_ || presented_ - *turned_at_ >= kDoublePress;
}

// Something to read is up, which one key leaves.
bool Director::on_a_card() const {
    const bool revealed = stage_ == Stage::Judge && JudgeView::shows_author(judging_.step);
    return !covered_ && (help_ || (!paused_ && (stage_ == Stage::Note || stage_ == Stage::Outcome || revealed)));
}

WindowRequest Director::handle(const Action& asked) {
    // Nothing runs behind a card, so that the key for a pause goes on from it.
    const Action action = std::holds_alternative<TogglePause>(asked) && on_a_card() ? Action(Continue{}) : asked;
    if (!is_for_now(action)) return WindowRequest::None;
    const auto seen = [&] { return std::tuple(stage_, judging_.step, words_shown_); };
    const auto before = seen();
    const auto request = carry_out(action);
    if (is_press(action) && seen() != before) turned_at_ = presented_;
    return request;
}

template <class Change>
WindowRequest Director::change_captions(Change change) {
    (captions_.*change)(presented_);
    volume_changed_.reset();  // its message would stand in the same place
    return WindowRequest::None;
}

WindowRequest Director::carry_out(const Action& action) {
    const auto done = [](auto&& call) {
        call();
        return WindowRequest::None;
    };
    return std::visit(
        Overloaded{
            [&](const PickItem& a) { return pick(a.item); },
            [&](const MoveFocus& a) { return done([&] { move_focus(a.direction); }); },
            [&](const Activate&) { return activate(); },
            [&](const Continue&) { return done([&] { continue_panel(); }); },
            [&](const GoBack&) { return done([&] { go_back(); }); },
            [&](const ChooseOtherwise&) { return done([&] { go_back(); }); },
            [&](const ShowMenu&) { return done([&] { to_menu(); }); },
            [&](const TogglePause&) { return done([&] { toggle(paused_, "paused", "resumed"); }); },
            [&](const ToggleCover&) { return done([&] { toggle(covered_, "covered", "uncovered"); }); },
            [&](const ShowHelp&) { return done([&] { if (help_ || has_help()) toggle(help_, "help", "help-left"); }); },
            [&](const ToggleMute&) { return done([&] { set_volume(volume_, !muted_); }); },
            [&](const ChangeVolume& a) { return done([&] { set_volume(volume_ + a.steps * kVolumeStep, false); }); },
            [&](const ChangeSpeed& a) { return done([&] { change_speed(a.steps); }); },
            [&](const SeekBy& a) { return done([&] { seek_by(a.seconds); }); },
            [&](const RestartNode&) { return done([&] { if (can_seek()) seek_to({}); }); },
            [&](const NextLanguage&) { return done([&] { next_language(); }); },
            [&](const SetLanguage& a) { return done([&] { set_language(a.variant); }); },
            [&](const Skip&) { return done([&] { skip(); }); },
            [&](const SetScore& a) { return done([&] { set_score(a.criterion, a.score); }); },
            [&](const SubmitScores&) { return done([&] { submit_scores(); }); },
            [&](const ToggleCaptions&) { return change_captions(&Captions::toggle); },
            [&](const NextCaptionSize&) { return change_captions(&Captions::next_size); },
            [&](const NextCaptionBackground&) { return change_captions(&Captions::next_background); },
            [&](const NextCaptionPosition&) { return change_captions(&Captions::next_position); },
            [&](const ToggleDescription&) { return done([&] { toggle_description(); }); },
            [&](const ToggleSign&) { return done([&] { toggle_sign(); }); },
            [&](const ToggleFullscreen&) { return WindowRequest::ToggleFullscreen; },
            [&](const Quit&) { return WindowRequest::Quit; },
        },
        action);
}

void Director::toggle(bool& which, const char* on, const char* off) {
    which = !which;
    log_.note(at(), which ? on : off);
    pause_playout();
}

void Director::pause_playout() { playout_.set_paused(paused_ || covered_ || help_ || held_); }

void Director::set_held(bool held) {
    if (held == held_) return;
    held_ = held;
    pause_playout();
}

bool Director::waits() const { return paused_ || covered_ || help_ || held_ || stage_ != Stage::Film; }

void Director::continue_panel() {
    if (help_) return toggle(help_, "help", "help-left");
    if (paused_) return toggle(paused_, "paused", "resumed");
    if (stage_ == Stage::Note) return enter_node(false);
    if (stage_ == Stage::Outcome) return continue_outcome();
    if (stage_ == Stage::Judge) return continue_judge();
}

void Director::continue_outcome() {
    const auto first_page = outcome_view(*session_.node().outcome, session_.graph(), root_.variant).page;
    if (words_shown_ || first_page == OutcomeView::Page::Words) return after_outcome();
    words_shown_ = true;
    focus_ = 0;
    stage_since_ = presented_;
}

void Director::continue_judge() {
    using Step = JudgeView::Step;
    if (judging_.step == Step::Scores) return submit_scores();
    if (judging_.step == Step::Words) return after_outcome();
    if (judging_.step == Step::Reveal) set_judge_step(Step::Words);
}

void Director::set_judge_step(JudgeView::Step step) {
    judging_.step = step;
    stage_since_ = presented_;
}

WindowRequest Director::activate() {
    if (help_ || paused_) {
        continue_panel();
        return WindowRequest::None;
    }
    if (stage_ == Stage::Judge && judging_.step == JudgeView::Step::Scores) {
        if (judging_.row < judging_.scores.size()) {
            set_score(judging_.row, judging_.column);
        } else {
            submit_scores();
        }
        return WindowRequest::None;
    }
    if (stage_ == Stage::Judge && judging_.step == JudgeView::Step::Flag) return pick(judging_.column);
    if (stage_ == Stage::Choice) return window_ ? pick(window_->focus()) : WindowRequest::None;
    return pick(focus_);
}

WindowRequest Director::pick(std::size_t item) {
    if (help_ || paused_) return WindowRequest::None;
    switch (stage_) {
        case Stage::Choice: choose(item, story::How::ByHand); break;
        case Stage::Menu:
            if (item < session_.graph().situations.size()) step(story::SituationStep{session_.graph().situations[item].id});
            break;
        case Stage::Judge:
            if (judging_.step == JudgeView::Step::Scores) set_score(judging_.row, item);
            else if (judging_.step == JudgeView::Step::Flag) set_flag(item);
            else if (item == 0) continue_panel();
            break;
        case Stage::Outcome:
            if (item == 0) continue_panel();
            else if (item == 1 && session_.can_go_back()) go_back();
            break;
        case Stage::Summary: return press_summary(item);
        case Stage::Note:
            if (item == 0) continue_panel();
            break;
        case Stage::Film: break;
    }
    return WindowRequest::None;
}

WindowRequest Director::press_summary(std::size_t item) {
    const auto buttons = summary_buttons(summary_view(session_, root_.variant));
    if (item >= buttons.size()) return WindowRequest::None;
    switch (buttons[item]) {
        case Button::ChooseOtherwise: go_back(); break;
        case Button::Menu: to_menu(); break;
        case Button::Again:
            if (!restarts_itself_) return WindowRequest::Restart;
            restart();
            break;
        case Button::Stop: return WindowRequest::Quit;
        default: break;
    }
    return WindowRequest::None;
}

void Director::move_focus(Direction direction) {
    if (help_ || paused_) return;
    if (stage_ == Stage::Choice && window_) return window_->move_focus(direction);
    if (stage_ == Stage::Judge) return judging_.move_focus(direction, session_.graph().flags.size());
    if (stage_ == Stage::Menu) focus_ = moved_focus(focus_, direction, session_.graph().situations.size());
    if (stage_ == Stage::Outcome) focus_ = moved_focus(focus_, direction, session_.can_go_back() ? 2 : 1);
    if (stage_ == Stage::Summary) {
        focus_ = moved_focus(focus_, direction, summary_buttons(summary_view(session_, root_.variant)).size());
    }
}

void Director::set_score(std::size_t criterion, std::size_t score) {
    if (paused_ || stage_ != Stage::Judge || judging_.step != JudgeView::Step::Scores) return;
    judging_.set_score(criterion, score);
}

void Director::submit_scores() {
    if (paused_ || stage_ != Stage::Judge || judging_.step != JudgeView::Step::Scores || !judging_.all_scored()) return;
    set_judge_step(JudgeView::Step::Flag);
    judging_.column = 0;
}

void Director::set_flag(std::size_t flag) {
    const auto& flags = session_.graph().flags;
    if (flag >= flags.size()) return;
    judging_.flag = flag;
    set_judge_step(JudgeView::Step::Reveal);
    story::JudgeStep judged;
    judged.flag = flags[flag].id;
    for (std::size_t i = 0; i < judged.scores.size(); ++i) {
        const auto score = judging_.scores[i];
        if (score && *score < kUnknownColumn) judged.scores[i] = static_cast<story::Score>(*score);
    }
    log_.judged(at(), node_id(), judged.flag);
    if (observer_) observer_->judged(node_id(), judged.flag);
    (void)session_.apply(judged);
}

void Director::go_back() {
    if (help_) return toggle(help_, "help", "help-left");
    if (stage_ == Stage::Judge && judging_.step == JudgeView::Step::Flag) return set_judge_step(JudgeView::Step::Scores);
    if (stage_ == Stage::Note || !session_.can_go_back()) return;
    session_.back();
    log_.note(at(), "back");
    window_.reset();
    enter_node(false, run_up_to_choice());
}

// For authors. Where something is asked the film goes on shortly before that, so that the question comes over its picture.
void Director::skip() {
    if (locked_ || stage_ != Stage::Film) return;
    const bool on_film = session_.node().media.kind == story::Media::Kind::Clip && film_.slate_reason().empty();
    const auto asked = film_.started() && on_film ? when_asked() : std::nullopt;
    const auto target = asked ? *asked - kLeadIn : Duration{};
    if (!asked || film_.looping() || target <= film_.position()) return film_.cut_short();
    sought_ = target;
    play_node(false, target);
}

// When the node's choice is shown, clip time, if that is known.
std::optional<Duration> Director::when_asked() const {
    const auto& choice = session_.node().choice;
    if (!choice) return std::nullopt;
    if (choice->from) return choice->from;
    if (choice->meanwhile == story::Meanwhile::Loop) return choice->loop_out;
    return film_.end();
}

// Where in its clip the film starts when the viewer goes back to the node's choice.
Duration Director::run_up_to_choice() const {
    const auto& choice = session_.node().choice;
    const auto end = film_ends_.find(session_.current());
    if (!choice || session_.node().media.kind != story::Media::Kind::Clip) return {};
    if (choice->from) return std::max(*choice->from - kRunUp, Duration{});
    return end == film_ends_.end() ? Duration{} : std::max(end->second - kRunUp, Duration{});
}

void Director::restart() {
    session_.restart();
    window_.reset();
    playout_.cancel_scheduled_take();
    playout_.hold();
    log_.note(at(), "restarted");
    open_story();
}

void Director::to_menu() {
    if (stage_ == Stage::Note) return;  // it is there to be read first
    if (help_) toggle(help_, "help", "help-left");
    const auto& nodes = session_.graph().nodes;
    const auto menu = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) { return node.menu; });
    if (menu == nodes.end()) return restart();
    window_.reset();
    if (session_.jump(static_cast<story::NodeIndex>(menu - nodes.begin()))) enter_node(false);
}

void Director::set_volume_to(int percent) {
    volume_ = std::clamp(percent, 0, 100);
    playout_.set_volume(muted_ ? 0 : volume_ / 100.0);
}

void Director::set_volume(int percent, bool muted) {
    captions_.hush();
    volume_ = std::clamp(percent, 0, 100);
    muted_ = muted;
    volume_changed_ = presented_;
    playout_.set_volume(muted_ ? 0 : volume_ / 100.0);
}

void Director::set_language(const std::string& variant) {
    if (std::ranges::find(languages_, variant) == languages_.end()) return;
    root_.variant = variant;
    playout_.set_sound(sound_.wish(variant));
    playout_.set_sign(sign_.wish(variant));
    film_ends_.clear();  // the clips of another language may be shorter
    recue(stage_ == Stage::Note ? first_film() : film_.awaited());
    if (stage_ == Stage::Film && film_announced_) prepare_end();
}

void Director::next_language() {
    if (languages_.empty()) return;
    const auto now = std::ranges::find(languages_, root_.variant);
    const auto next = now == languages_.end() || now + 1 == languages_.end() ? languages_.begin() : now + 1;
    set_language(*next);
}

}  // namespace wissel::director
