#include "playback/picture_queue.h"

#include <algorithm>

namespace wissel::playback {

namespace {

// However long nobody looks, no clip keeps more pictures than this.
constexpr std::size_t kMaxDemanded = 64;

Duration due(const PictureRef& picture) { return picture->shown_at.time_since_epoch(); }

}  // namespace

void PictureQueue::set_reach(Duration reach) {
    const std::lock_guard lock(mutex_);
    if (!end_) reach_ = std::max(reach_, reach);
}

void PictureQueue::set_end(Duration end) {
    const std::lock_guard lock(mutex_);
    end_ = end;
    reach_ = end;
}

bool PictureQueue::has_room() const {
    if (pictures_.size() < capacity_) return true;
    return put_until_ <= demanded_ && pictures_.size() < kMaxDemanded;
}

bool PictureQueue::wait_for_room() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || has_room(); });
    return !stopped_;
}

void PictureQueue::put(PictureRef picture) {
    const std::lock_guard lock(mutex_);
    if (stopped_) return;
    put_until_ = due(picture) + picture->shown_for;
    pictures_.push_back(std::move(picture));
    ever_put_ = true;
}

void PictureQueue::finish() {
    const std::lock_guard lock(mutex_);
    all_put_ = true;
}

bool PictureQueue::covers(Duration at) const {
    const std::lock_guard lock(mutex_);
    return all_put_ || stopped_ || put_until_ > at;
}

bool PictureQueue::is_too_late(Duration end) {
    const std::lock_guard lock(mutex_);
    const bool late = pictures_.empty() && end < looked_at_;
    if (late) ++overtaken_;
    return late;
}

Duration PictureQueue::behind(Duration at) const {
    const std::lock_guard lock(mutex_);
    return looked_at_ - at;
}

void PictureQueue::set_capacity(std::size_t pictures) {
    const std::lock_guard lock(mutex_);
    capacity_ = pictures;
    room_.notify_all();
}

void PictureQueue::demand(Duration reach) {
    const std::lock_guard lock(mutex_);
    if (reach <= demanded_) return;
    demanded_ = reach;
    room_.notify_all();
}

Duration PictureQueue::reach() const {
    const std::lock_guard lock(mutex_);
    return reach_;
}

std::optional<Duration> PictureQueue::end() const {
    const std::lock_guard lock(mutex_);
    return end_;
}

std::size_t PictureQueue::size() const {
    const std::lock_guard lock(mutex_);
    return pictures_.size();
}

bool PictureQueue::ever_put() const {
    const std::lock_guard lock(mutex_);
    return ever_put_;
}

void PictureQueue::stop() {
    std::deque<PictureRef> gone;
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    gone.swap(pictures_);
    room_.notify_all();
}

int PictureQueue::pop_overtaken(Duration at) {
    int popped = 0;
    while (pictures_.size() > 1 && due(pictures_[1]) <= at) {
        pictures_.pop_front();
        ++popped;
    }
    return popped;
}

PictureQueue::Due PictureQueue::take_due(Duration at) {
    const std::lock_guard lock(mutex_);
    looked_at_ = std::max(looked_at_, at);
    Due result;
    result.skipped = pop_overtaken(at);
    if (pictures_.empty() || due(pictures_.front()) > at) return result;
    result.skipped += std::exchange(overtaken_, 0);
    result.picture = std::move(pictures_.front());
    pictures_.pop_front();
    room_.notify_all();
    return result;
}

std::optional<Duration> PictureQueue::next_at() const {
    const std::lock_guard lock(mutex_);
    if (pictures_.empty()) return std::nullopt;
    return due(pictures_.front());
}

int PictureQueue::count_before(Duration before) const {
    const std::lock_guard lock(mutex_);
    return static_cast<int>(std::ranges::count_if(pictures_, [&](const auto& p) { return due(p) < before; }));
}

void PictureQueue::drop_overtaken(Duration at) {
    const std::lock_guard lock(mutex_);
    overtaken_ += pop_overtaken(at);
    room_.notify_all();
}

}  // namespace wissel::playback
