// How the film runs: its speed, and where it goes on.
#include <algorithm>
#include <array>

#include "director/director.h"

namespace wissel::director {

namespace {

// Steps that can be heard, and not more of them than one can find the way back through.
constexpr std::array kSpeeds{75, 90, 100, 110, 125};
static_assert(kSpeeds.front() == playback::kSlowestSpeed && kSpeeds.back() == playback::kFastestSpeed);

// The next one above or below, also from a speed in between.
int next_speed(int now, bool faster) {
    if (faster) {
        const auto* above = std::upper_bound(kSpeeds.begin(), kSpeeds.end(), now);
        return above == kSpeeds.end() ? now : *above;
    }
    const auto* from = std::lower_bound(kSpeeds.begin(), kSpeeds.end(), now);
    return from == kSpeeds.begin() ? now : *(from - 1);
}

// So much is left to see of a film that is sought to its end.
constexpr Duration kBeforeEnd = std::chrono::milliseconds(400);

}  // namespace

void Director::change_speed(int steps) {
    if (locked_) return;
    int speed = steps == 0 ? playback::kOwnSpeed : speed_;
    for (int i = 0; i < std::abs(steps); ++i) speed = next_speed(speed, steps > 0);
    speed_changed_ = presented_;
    if (speed == speed_) return;  // said all the same: it is the answer to the key
    set_speed(speed);
    log_.speed(at(), speed_);
}

void Director::toggle_description() {
    captions_.announce(sound_.toggle_description(), presented_);
    volume_changed_.reset();
    speed_changed_.reset();
    playout_.set_sound(sound_.wish(root_.variant));
    if (sound_.story_has_some()) log_.note(at(), sound_.description() ? "description-on" : "description-off");
}

void Director::toggle_sign() {
    captions_.announce(sign_.toggle(), presented_);
    volume_changed_.reset();
    speed_changed_.reset();
    playout_.set_sign(sign_.wish(root_.variant));
    if (sign_.story_has_some()) log_.note(at(), sign_.on() ? "sign-on" : "sign-off");
}

void Director::set_speed(int percent) {
    speed_ = std::clamp(percent, playback::kSlowestSpeed, playback::kFastestSpeed);
    playout_.set_speed(speed_);
}

// Only a film that runs or has run can go on elsewhere. The session stays where it is: nothing of the node happens
// twice.
bool Director::can_seek() const {
    const bool on_film = stage_ == Stage::Film || stage_ == Stage::Choice;
    const bool on_card = stage_ == Stage::Judge || stage_ == Stage::Outcome;
    const bool has_film = session_.node().media.kind == story::Media::Kind::Clip && film_.slate_reason().empty();
    return !locked_ && (on_film || on_card) && has_film && film_announced_ && !(window_ && window_->taken());
}

// Presses that come while the film is being fetched add up; the last one counts.
void Director::seek_by(int seconds) {
    if (!can_seek()) return;
    const auto from = sought_.value_or(film_.position());
    const auto wanted = std::max(from + std::chrono::seconds(seconds), Duration{});
    if (wanted <= from) return seek_to(wanted);
    if (film_.looping() && !sought_) return;  // there is no further on
    if (const auto target = std::min(wanted, latest_target()); target > from) seek_to(target);
}

Duration Director::latest_target() const {
    const auto seen = film_ends_.find(session_.current());
    const auto end = film_.end() ? film_.end() : seen == film_ends_.end() ? std::nullopt : std::optional(seen->second);
    return end ? std::max(*end - kBeforeEnd, Duration{}) : Duration{};
}

Duration Director::film_place() const {
    if (!film_announced_ || session_.node().media.kind != story::Media::Kind::Clip || !film_.slate_reason().empty()) return {};
    const auto latest = latest_target();
    return latest > Duration{} ? std::min(film_.position(), latest) : film_.position();
}

void Director::seek_to(Duration target) {
    log_.sought(at(), node_id(), to_seconds(session_.node().media.in + target));
    if (!keeps_choice(target)) {
        window_.reset();
        if (stage_ != Stage::Film) open_stage(Stage::Film);
    }
    sought_ = target;
    play_node(false, target);
}

// The choice that is on screen would be there at this place too. If not, it comes again, with all of its time.
bool Director::keeps_choice(Duration target) const {
    if (stage_ != Stage::Choice || !window_) return false;
    const auto& choice = *window_->offer().choice;
    return choice.meanwhile == story::Meanwhile::PlayOn && choice.from && target >= *choice.from;
}

// A place that this file does not have: another language's film may be shorter.
bool Director::begins_anew_instead() {
    if (!sought_ || *sought_ <= Duration{}) return false;
    seek_to({});
    return true;
}

// What is primed, what follows and whose words are read belong to the film that runs now: another file than before, if
// the language has changed meanwhile.
void Director::on_sought() {
    sought_.reset();
    captions_.film_started(session_.node().media, playout_.status().source);
    recue(std::nullopt);
    prepare_end();
}

}  // namespace wissel::director
