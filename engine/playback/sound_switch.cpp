#include "playback/sound_switch.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace wissel::playback {

namespace {

constexpr SampleCount kFade = kSampleRate / 200;
// What has to be decoded ahead before a sound takes over: more than the mixer asks for at once, and looks ahead for a voice.
constexpr SampleCount kAhead = kSampleRate / 5;

}  // namespace

void SoundSwitch::turn_to(LaneRef lane) {
    if (waits_ && next_) gone_.push_back(std::move(next_));
    next_ = std::move(lane);
    waits_ = next_ != current_;
}

bool SoundSwitch::can_turn(SampleCount at) const {
    if (!waits_) return true;
    if (!next_) return !base_ || base_->is_ready_to(at);
    return !next_->failure().empty() || next_->queue().is_ready_to(at + kAhead);
}

// Broken, and what is left of it ends before a fade that begins at `until` is over.
bool SoundSwitch::is_running_out(SampleCount until) const {
    return current_ && !current_->failure().empty() && !current_->queue().has_sound_to(until + kFade);
}

// To the film's own sound rather than to none.
void SoundSwitch::give_up_broken(SampleCount until) {
    if (waits_ && next_ && !next_->failure().empty()) {
        failure_ = next_->failure();
        turn_to(nullptr);
    }
    if (waits_ || !is_running_out(until)) return;
    failure_ = current_->failure();
    turn_to(nullptr);
}

void SoundSwitch::turn() {
    if (heard_) {
        fading_ = std::move(current_);
        fade_left_ = kFade;
    } else if (current_) {
        gone_.push_back(std::move(current_));
    }
    current_ = std::exchange(next_, nullptr);
    waits_ = false;
}

void SoundSwitch::look(SampleCount at) {
    give_up_broken(at);
    if (waits_ && fade_left_ == 0 && can_turn(at)) turn();
}

void SoundSwitch::read(SampleCount at, std::span<float> out) {
    const auto until = at + static_cast<SampleCount>(out.size()) / kChannels;
    look(until);
    heard_ = true;
    read_one(current_, at, out);
    if (fade_left_ > 0) {
        scratch_.resize(out.size());
        read_one(fading_, at, scratch_);
        fade(out);
    }
    scratch_.resize(out.size());
    if (base_ && current_ && fade_left_ == 0) base_->read(at, scratch_);
    if (waits_ && next_) next_->queue().read(at, scratch_);
}

void SoundSwitch::read_one(const LaneRef& lane, SampleCount at, std::span<float> out) const {
    auto* const from = queue(lane);
    if (from) from->read(at, out);
    else std::ranges::fill(out, 0.0F);
    level(lane, out);
}

void SoundSwitch::peek(SampleCount at, std::span<float> out) const {
    const auto* const from = queue(current_);
    if (from) from->peek(at, out);
    else std::ranges::fill(out, 0.0F);
    level(current_, out);
}

void SoundSwitch::level(const LaneRef& lane, std::span<float> out) {
    if (!lane || lane->factor() == 1) return;
    for (auto& sample : out) sample *= lane->factor();
}

void SoundSwitch::fade(std::span<float> out) {
    for (std::size_t i = 0; i < out.size() && fade_left_ > 0; i += kChannels, --fade_left_) {
        const double angle = (double(kFade - fade_left_) + 0.5) / double(kFade) * std::numbers::pi / 2;
        const auto in = static_cast<float>(std::sin(angle)), away = static_cast<float>(std::cos(angle));
        for (std::size_t c = i; c < i + kChannels; ++c) out[c] = out[c] * in + scratch_[c] * away;
    }
    if (fade_left_ == 0 && fading_) gone_.push_back(std::exchange(fading_, nullptr));
}

// Of a sound that breaks off, with what follows it.
bool SoundSwitch::is_ready_to(SampleCount at) const {
    const auto* const from = queue(current_);
    if (from && !from->is_ready_to(at)) return false;
    if (!base_ || !is_running_out(at)) return true;
    base_->demand(at + kFade);  // who waits reads nothing, and a base that is behind by more than a queue holds would wait for room
    return base_->is_ready_to(at + kFade);
}

bool SoundSwitch::has_sound_to(SampleCount at) const {
    const auto* const from = queue(current_);
    return from && from->has_sound_to(at);
}

void SoundSwitch::demand(SampleCount at) {
    for (auto* const from : {base_, queue(current_)}) {
        if (from) from->demand(at);
    }
    if (waits_ && queue(next_)) queue(next_)->demand(at + kAhead);
}

std::vector<LaneRef> SoundSwitch::take_gone() {
    return std::exchange(gone_, {});
}

std::string SoundSwitch::take_failure() {
    return std::exchange(failure_, {});
}

void SoundSwitch::stop() {
    for (const auto& lane : {current_, next_, fading_}) {
        if (lane) lane->stop();
    }
}

}  // namespace wissel::playback
