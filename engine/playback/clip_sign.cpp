#include "playback/clip_sign.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace wissel::playback {

std::string ClipSign::wanted() const {
    if (source_.signs.empty()) return {};
    const auto wish = context_.sign_wishes.get();
    if (!wish.on) return {};
    for (const auto& language : wish.languages) {
        if (const auto* film = file_in(source_.signs, language)) return film->path;
    }
    const auto* film = file_in(source_.signs, wish.fallback);
    return film ? film->path : std::string();
}

void ClipSign::follow(Duration at) {
    const auto count = context_.sign_wishes.count();
    if (followed_.load() == count) return;
    const std::lock_guard lock(mutex_);
    if (stopped_) return;
    turn_to_wish(at);
    followed_ = count;
    context_.progress.touch();
}

void ClipSign::turn_to_wish(Duration at) {
    held_back_ = false;
    const auto path = wanted();
    if (path == (lane_ ? lane_->path() : std::string())) return;
    let_go();
    failure_.clear();
    if (path.empty()) return;
    try {
        lane_ = std::make_shared<SignLane>(source_, path, at, context_);
        lane_->give_way(gives_way_);
    } catch (const std::exception& error) {
        failure_ = fmt::format("{}: {}", path, error.what());
    }
}

void ClipSign::hold_back() {
    const std::lock_guard lock(mutex_);
    if (held_back_) return;
    if (lane_) known_bytes_ = lane_->bytes();
    let_go();
    held_back_ = true;
    followed_ = 0;
    context_.progress.touch();
}

// A lane that has ended is joined in no time; the others later.
void ClipSign::let_go() {
    if (auto lane = std::exchange(lane_, nullptr)) {
        lane->stop();
        gone_.push_back(std::move(lane));
    }
    std::erase_if(gone_, [](const auto& lane) { return lane->done(); });
}

std::size_t ClipSign::bytes() const {
    const std::lock_guard lock(mutex_);
    if (lane_) return lane_->bytes();
    if (!failure_.empty() || wanted().empty()) return 0;
    return std::max(known_bytes_, SignLane::guessed_bytes(context_));
}

bool ClipSign::settled() const {
    const std::lock_guard lock(mutex_);
    if (held_back_ || source_.signs.empty()) return true;
    return followed_.load() == context_.sign_wishes.count() && (!lane_ || lane_->ready());
}

ClipSign::Due ClipSign::due(Duration at) {
    const std::lock_guard lock(mutex_);
    if (!lane_ || !lane_->failure().empty()) return {};
    return {lane_->path(), lane_->take_due(at)};
}

std::optional<Duration> ClipSign::next_at() const {
    const std::lock_guard lock(mutex_);
    return lane_ ? lane_->next_at() : std::nullopt;
}

bool ClipSign::is_ready_to(Duration at) {
    const std::lock_guard lock(mutex_);
    return !lane_ || lane_->is_ready_to(at);
}

std::string ClipSign::failure() const {
    const std::lock_guard lock(mutex_);
    return lane_ ? lane_->failure() : failure_;
}

void ClipSign::give_way(bool to_film) {
    const std::lock_guard lock(mutex_);
    if (std::exchange(gives_way_, to_film) != to_film && lane_) lane_->give_way(to_film);
}

void ClipSign::stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    if (lane_) lane_->stop();
}

void ClipSign::close() {
    stop();
    const std::lock_guard lock(mutex_);
    lane_.reset();
    gone_.clear();
}

}  // namespace wissel::playback
