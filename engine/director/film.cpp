#include "director/film.h"

#include <utility>

#include "director/node_source.h"

namespace wissel::director {

using playback::Phase;
using playback::ProgramStatus;
using playback::Readiness;
using playback::Source;

namespace {

// How much shorter than announced a film may turn out without having broken off.
constexpr Duration kTolerance = std::chrono::milliseconds(250);

}  // namespace

Film::Film(Playout& playout) : playout_(playout), stand_in_(slate_source()) {}

void Film::reset(std::optional<Source> wanted, bool at_end) {
    const auto status = playout_.status();
    wanted_ = std::move(wanted);
    loop_.reset();
    next_.reset();
    length_.reset();
    from_ = loop_from_ = {};
    at_end_ = at_end && status.phase == Phase::Playing;
    started_ = looping_ = cut_ = slate_ = false;
    segment_before_ = status.segment;
    slate_reason_.clear();
}

void Film::play(const Source& source, bool at_end, Duration from, std::optional<Source> loop, Duration loop_from) {
    const bool running = !at_end && has_led_to(source);
    if (!running) playout_.cancel_scheduled_take();
    reset(source, at_end);
    loop_ = std::move(loop);
    from_ = from;
    loop_from_ = loop_from;
    if (running) {
        started_ = true;
        segment_ = segment_before_;
        return;
    }
    if (at_end_) playout_.take_at_end(source);
    take_if_ready();
}

void Film::play_nothing(bool at_end) {
    playout_.cancel_scheduled_take();
    reset(std::nullopt, at_end);
    started_ = !at_end_;
    if (!at_end_ && playout_.status().phase == Phase::Playing) playout_.hold();
}

void Film::play_slate(const std::string& reason) {
    playout_.cancel_scheduled_take();
    reset(stand_in_, false);
    slate_ = true;
    slate_reason_ = reason.empty() ? "unknown" : reason;
    failure_ = slate_reason_;
}

void Film::follow_with(const Source& source) {
    const auto status = playout_.status();
    if (!started_ || !wanted_ || cut_ || loop_ || stands() || status.segment != segment_) return;
    next_ = source;
    playout_.take_at_end(source);
}

void Film::cut_short() {
    playout_.cancel_scheduled_take();
    if (started_) {
        playout_.hold();
        loop_.reset();
        next_.reset();
        cut_ = true;
    } else if (std::exchange(at_end_, false)) {
        if (wanted_) return take_if_ready();
        playout_.hold();
        started_ = true;
    }
}

void Film::take_if_ready() {
    const auto readiness = playout_.readiness(*wanted_);
    if (readiness == Readiness::Failed) {
        if (at_end_ && playout_.status().phase == Phase::Playing) return;
        if (!slate_) return play_slate(playout_.failure(*wanted_));
        started_ = cut_ = true;  // not even that: the story goes on
    } else if (!at_end_) {
        playout_.take(*wanted_);  // not primed: refused, and noted as late
    }
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
    follow_end(status);
    const bool own = !next_ || status.segment == segment_;
    if (own && !slate_ && !cut_ && !status.failure.empty()) play_slate(status.failure);
}

// The loop that cannot be played is given up: the last picture stays.
void Film::follow_loop(const ProgramStatus& status) {
    if (!loop_) return;
    if (status.phase != Phase::Playing && playout_.readiness(*loop_) == Readiness::Failed) {
        failure_ = playout_.failure(*loop_);
        playout_.cancel_scheduled_take();
        loop_.reset();
        return;
    }
    looping_ = looping_ || status.segment > segment_;
    segment_ = status.segment;
    if (repeat_asked_in_ == segment_) return;
    repeat_asked_in_ = segment_;
    playout_.take_at_end(*loop_);
}

// A film that breaks off ends earlier than its file had announced. The program would go on as if it were complete.
void Film::follow_end(const ProgramStatus& status) {
    const bool first_pass_of_loop = loop_ && !looping_;
    if ((!next_ && !first_pass_of_loop) || status.segment != segment_ || !status.length) return;
    if (!length_) length_ = status.length;
    if (*status.length + kTolerance >= *length_) return;
    playout_.cancel_scheduled_take();
    next_.reset();
    loop_.reset();
}

bool Film::stands() const {
    return wanted_->kind == Source::Kind::Still && wanted_->length == Duration{};
}

bool Film::has_run() const {
    if (!started_) return false;
    if (!wanted_ || cut_ || stands()) return true;
    const auto status = playout_.status();
    if (next_ && status.segment > segment_) return true;
    return !loop_ && status.phase != Phase::Playing;
}

bool Film::has_led_to(const Source& source) const {
    const auto status = playout_.status();
    return started_ && next_ == source && status.segment > segment_ && status.source == source;
}

std::optional<Source> Film::awaited() const {
    return started_ ? std::nullopt : wanted_;
}

std::optional<std::string> Film::take_failure() {
    return std::exchange(failure_, std::nullopt);
}

Duration Film::position() const {
    if (!started_ || !wanted_) return {};
    return playout_.status().position.time_since_epoch() + (looping_ ? loop_from_ : from_);
}

std::optional<Duration> Film::end() const {
    if (!started_ || !wanted_ || slate_ || looping_) return std::nullopt;
    const auto status = playout_.status();
    if (status.segment != segment_ || !status.length) return std::nullopt;
    return *status.length + from_;
}

}  // namespace wissel::director
