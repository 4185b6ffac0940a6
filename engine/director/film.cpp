#include "director/film.h"

#include "director/node_source.h"

namespace wissel::director {

using playback::Phase;
using playback::ProgramStatus;
using playback::Readiness;

void Film::play(const playback::Source& source, bool at_end, Duration from, std::optional<playback::Source> loop,
                Duration loop_from) {
    const auto status = playout_.status();
    playout_.cancel_scheduled_take();
    wanted_ = source;
    loop_ = std::move(loop);
    from_ = from;
    loop_from_ = loop_from;
    at_end_ = at_end && status.phase == Phase::Playing;
    started_ = looping_ = cut_ = slate_ = false;
    segment_before_ = status.segment;
    slate_reason_.clear();
    if (at_end_) playout_.take_at_end(source);
    take_if_ready();
}

void Film::play_nothing(bool at_end) {
    const auto status = playout_.status();
    playout_.cancel_scheduled_take();
    wanted_.reset();
    loop_.reset();
    at_end_ = at_end && status.phase == Phase::Playing;
    started_ = !at_end_;
    looping_ = cut_ = slate_ = false;
    slate_reason_.clear();
    if (!at_end_ && status.phase == Phase::Playing) playout_.hold();
}

void Film::cut_short() {
    playout_.cancel_scheduled_take();
    playout_.hold();
    loop_.reset();
    cut_ = true;
}

void Film::take_if_ready() {
    const auto readiness = playout_.readiness(*wanted_);
    if (readiness == Readiness::Failed) {
        if (!at_end_ || playout_.status().phase != Phase::Playing) play_slate(playout_.failure(*wanted_));
    } else if (!at_end_ && readiness == Readiness::Primed) {
        playout_.take(*wanted_);
    }
}

void Film::play_slate(const std::string& reason) {
    slate_reason_ = reason.empty() ? "unknown" : reason;
    slate_ = true;
    at_end_ = started_ = false;
    loop_.reset();
    wanted_ = slate_source();
    segment_before_ = playout_.status().segment;
    playout_.cancel_scheduled_take();
    playout_.cue({{*wanted_, 1}});
    if (playout_.readiness(*wanted_) == Readiness::Primed) playout_.take(*wanted_);
}

void Film::tick() {
    const auto status = playout_.status();
    if (!wanted_) {
        started_ = started_ || status.phase != Phase::Playing;
        return;
    }
    if (!started_) {
        started_ = status.segment > segment_before_ && status.source == *wanted_;
        if (started_) segment_ = status.segment;
    }
    if (!started_) return take_if_ready();
    follow_loop(status);
    if (!slate_ && !cut_ && !status.failure.empty()) play_slate(status.failure);
}

void Film::follow_loop(const ProgramStatus& status) {
    if (!loop_) return;
    looping_ = looping_ || status.segment > segment_;
    segment_ = status.segment;
    if (repeat_asked_in_ == segment_) return;
    repeat_asked_in_ = segment_;
    playout_.take_at_end(*loop_);
}

bool Film::stands() const {
    return wanted_->kind == playback::Source::Kind::Still && wanted_->length == Duration{};
}

bool Film::has_run() const {
    if (!started_) return false;
    if (!wanted_ || cut_ || stands()) return true;
    return !loop_ && playout_.status().phase != Phase::Playing;
}

Duration Film::position() const {
    if (!started_ || !wanted_) return {};
    return playout_.status().position.time_since_epoch() + (looping_ ? loop_from_ : from_);
}

std::optional<Duration> Film::end() const {
    if (!started_ || !wanted_ || slate_ || looping_) return std::nullopt;
    const auto length = playout_.status().length;
    return length ? std::optional(*length + from_) : std::nullopt;
}

}  // namespace wissel::director
