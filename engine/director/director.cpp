#include "director/director.h"

#include <algorithm>
#include <utility>

#include "director/candidates.h"

namespace wissel::director {

using playback::Source;

namespace {

constexpr double kWantedWeight = 100;

}  // namespace

Director::Director(story::Session session, Playout& playout, EventLog& log, const DirectorConfig& config)
    : session_(std::move(session)), playout_(playout), log_(log), observer_(config.observer), root_(config.root), film_(playout),
      captions_(session_.graph(), config.captions), sound_(session_.graph(), config.description), sign_(session_.graph(), config.sign),
      locked_(config.locked), languages_(config.languages.empty() ? session_.graph().variants() : config.languages),
      restarts_itself_(config.restarts_itself), limits_choices_(config.limits_choices) {
    muted_ = config.muted;
    volume_ = std::clamp(config.volume, 0, 100);
    playout_.set_volume(muted_ ? 0 : volume_ / 100.0);
    playout_.set_sound(sound_.wish(root_.variant));
    playout_.set_sign(sign_.wish(root_.variant));
    if (config.speed != speed_) set_speed(config.speed);
    const bool jumped = config.start_at && session_.jump(*config.start_at);
    if (jumped || config.resumes) {
        enter_node(false, jumped ? Duration{} : config.resume_from);
    } else {
        open_story();
    }
}

void Director::tick(Duration presented) {
    presented_ = presented;
    log_program();
    if (stage_ == Stage::Note) return;
    follow_playout();
    follow_film();
    log_failures();
    if (stage_ == Stage::Choice && window_ && window_->expired(playout_.unhurried_now())) {
        turned_at_ = presented_;
        choose(*window_->offer().fallback, story::How::ByDefault);
    }
}

void Director::log_program() {
    for (const auto& [source, took] : playout_.take_primed()) {
        if (source.path.empty()) continue;
        log_.primed(at(), std::filesystem::path(source.path).lexically_relative(root_.folder).string(), source.in, took);
    }
    for (const auto& seam : playout_.take_seams()) log_.seam(seam);
}

// Of the film on screen, which may still be that of the node before.
void Director::log_failures() {
    const auto status = playout_.status();
    if (const auto why = sound_.news(status); !why.empty()) log_.failed("sound-failed", at(), node_on_screen_, why);
    if (const auto why = sign_.news(status); !why.empty()) log_.failed("sign-failed", at(), node_on_screen_, why);
    if (const auto& why = status.damage; !why.empty() && damage_said_.insert(why).second) {
        log_.failed("damaged", at(), node_on_screen_, why);
    }
}

// ---- the course of a node

void Director::open_story() {
    if (session_.graph().content_note.empty()) return enter_node(false);
    open_stage(Stage::Note);
    recue(first_film());
}

// What is seen first once the note is left.
std::optional<Source> Director::first_film() const {
    auto trial = session_;
    if (!follow_through(trial)) return std::nullopt;
    return first_pass(trial.graph(), trial.node(), root_);
}

void Director::enter_node(bool at_end, Duration from) {
    const bool stuck = !pass_through();
    film_announced_ = false;
    sought_ = !stuck && from > Duration{} ? std::optional(from) : std::nullopt;
    judging_ = {};
    focus_ = 0;
    open_stage(Stage::Film);
    if (stuck) {
        film_.play_slate("the story runs in a circle here, with nothing to see (node '" + node_id() + "')");
    } else {
        play_node(at_end, from);
    }
    follow_playout();
}

// Leaves nodes with nothing to see. False: there is no end to them.
bool Director::pass_through() {
    const auto before = session_.walk().size();
    const bool arrived = follow_through(session_) || session_.next() == story::kNoNode;
    const auto& walk = session_.walk();
    for (auto i = before; arrived && i < walk.size(); ++i) {
        tell_entered(session_.graph().nodes[walk[i - 1].node].id);
    }
    return arrived;
}

void Director::follow_playout() {
    film_.tick();
    if (const auto why = film_.take_failure()) {
        if (begins_anew_instead()) return;
        log_.slate(at(), node_id(), *why);
        recue(film_.awaited());
        film_.tick();
    }
    if (film_.started() && !film_announced_) on_film_started();
    if (film_.started() && sought_) on_sought();
}

void Director::play_node(bool at_end, Duration from) {
    const auto& graph = session_.graph();
    const auto& node = session_.node();
    const auto source = first_pass(graph, node, root_, from);
    film_.set_stand_in(slate_source(graph, node, root_.variant));
    if (!source || !film_.has_led_to(*source)) recue(source);
    if (!source) return film_.play_nothing(at_end);
    const Duration started_at = source->in - node.media.in;
    const Duration loop_from = node.choice ? node.choice->loop_in : Duration{};
    film_.play(*source, at_end, started_at, loop_pass(graph, node, root_), loop_from);
}

void Director::recue(std::optional<Source> wanted) {
    const auto next = next_nodes(session_);
    captions_.may_come(session_.node(), next, root_, session_.graph().language());
    auto list = candidates(session_, next, root_);
    if (wanted) {
        std::erase_if(list, [&](const auto& candidate) { return candidate.source == *wanted; });
        list.push_back({*wanted, kWantedWeight});
    }
    playout_.cue(list);
}

void Director::open_stage(Stage stage) {
    stage_ = stage;
    stage_since_ = presented_;
    words_shown_ = false;
}

void Director::on_film_started() {
    film_announced_ = true;
    node_on_screen_ = node_id();
    captions_.film_started(session_.node().media, playout_.status().source);
    window_.reset();
    tell_entered(node_id());
    recue(std::nullopt);
    prepare_end();
}

// Where nothing is asked in between, the next film is to follow without a gap.
void Director::prepare_end() {
    if (const auto next = follow_up(session_, root_)) film_.follow_with(*next);
}

void Director::follow_film() {
    if (!film_announced_ || stage_ != Stage::Film) return;
    if (const auto end = film_.end()) film_ends_[session_.current()] = *end;
    if (film_.has_run()) return after_film();
    const auto& choice = session_.node().choice;
    if (!choice) return;
    const bool due = choice->from ? film_.position() >= *choice->from : film_.looping();
    if (due && choice->meanwhile != story::Meanwhile::Hold) open_choice();
}

void Director::after_film() {
    if (session_.node().judge) return open_stage(Stage::Judge);
    if (session_.node().outcome) return open_stage(Stage::Outcome);
    after_outcome();
}

void Director::after_outcome() {
    const auto& node = session_.node();
    if (node.choice) return open_choice();
    if (node.menu) return open_stage(Stage::Menu);
    if (session_.next() != story::kNoNode && !passes_through(node)) return go_on();
    end_story();
}

void Director::end_story() {
    log_.note(at(), "ended");
    if (observer_) observer_->ended();
    open_stage(Stage::Summary);
}

void Director::tell_entered(const std::string& node) {
    log_.node_entered(at(), node);
    if (observer_) observer_->entered(node);
}

void Director::open_choice() {
    auto offer = session_.offer();
    if (!offer || offer->items.empty()) {  // the author's mistake: nothing is left to choose
        film_.cut_short();
        return end_story();
    }
    const auto now = playout_.unhurried_now();
    window_.emplace(std::move(*offer), now, presented_, limits_choices_);
    const auto limit = window_->time_left(now);
    log_.choice_offered(at(), node_id(), window_->option_ids(), limit ? to_seconds(*limit) : 0);
    open_stage(Stage::Choice);
}

void Director::choose(std::size_t item, story::How how) {
    if (!window_ || window_->taken() || item >= window_->size()) return;
    const auto& option = window_->option(item);
    const auto open_for = window_->open_for(playout_.unhurried_now());
    log_.chosen(at(), node_id(), option.id, how, to_seconds(open_for));
    if (observer_) observer_->chosen(node_id(), option.id, how, open_for);
    const bool at_end = window_->offer().choice->cut_at_end && !film_.has_run();
    window_->take(item);
    if (session_.apply(story::ChooseStep{option.id, how})) enter_node(at_end);
}

void Director::go_on() {
    step(story::AdvanceStep{});
}

void Director::step(const story::Step& step) {
    if (session_.apply(step)) enter_node(false);
}

std::vector<std::string> Director::offered_options() const {
    if (stage_ != Stage::Choice || !window_ || window_->taken()) return {};
    return window_->option_ids();
}

}  // namespace wissel::director
