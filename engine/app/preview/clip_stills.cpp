#include "app/preview/clip_stills.h"

#include <utility>

#include "app/show/still_loader.h"

namespace wissel::app {

ClipStills::ClipStills(std::function<void()> come) : come_(std::move(come)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

ClipStills::~ClipStills() = default;

playback::PictureRef ClipStills::take(const std::string& path) {
    const std::lock_guard lock(mutex_);
    if (known_.try_emplace(path, false).second) {
        wanted_.push_back(path);
        news_.notify_one();
        return nullptr;
    }
    const auto found = come_in_.find(path);
    if (found == come_in_.end()) return nullptr;
    auto picture = std::move(found->second);
    come_in_.erase(found);
    known_.erase(path);
    return picture;
}

void ClipStills::forget() {
    const std::lock_guard lock(mutex_);
    known_.clear();
    wanted_.clear();
    come_in_.clear();
}

void ClipStills::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (news_.wait(lock, stop, [this] { return !wanted_.empty(); })) {
        const auto path = std::move(wanted_.back());
        wanted_.pop_back();
        lock.unlock();
        auto picture = load_still_to_fit(path, kSize);
        lock.lock();
        if (const auto asked = known_.find(path); asked != known_.end()) {
            asked->second = !picture;
            if (picture) come_in_[path] = std::move(picture);
        }
        lock.unlock();
        news_came_ = true;
        come_();
        lock.lock();
    }
}

}  // namespace wissel::app
