#include "app/preview/clip_stills.h"

#include <utility>

#include <fmt/format.h>

#include "app/show/still_loader.h"
#include "base/thread_priority.h"

namespace wissel::app {

namespace {

constexpr char kBeforePath = ' ';

}  // namespace

ClipStills::ClipStills(std::function<void()> come) : come_(std::move(come)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

ClipStills::~ClipStills() = default;

std::string ClipStills::name_of(const std::filesystem::path& file) {
    std::error_code missing;
    const auto time = std::filesystem::last_write_time(file, missing);
    return fmt::format("{}{}{}", missing ? 0 : time.time_since_epoch().count(), kBeforePath, file.string());
}

playback::PictureRef ClipStills::take(const std::string& name) {
    const std::lock_guard lock(mutex_);
    if (known_.try_emplace(name, false).second) {
        wanted_.push_back(name);
        news_.notify_one();
        return nullptr;
    }
    const auto found = come_in_.find(name);
    if (found == come_in_.end()) return nullptr;
    auto picture = std::move(found->second);
    come_in_.erase(found);
    known_.erase(name);
    return picture;
}

void ClipStills::run(const std::stop_token& stop) {
    stand_back(kBackgroundSteps);
    std::unique_lock lock(mutex_);
    while (news_.wait(lock, stop, [this] { return !wanted_.empty(); })) {
        const auto name = std::move(wanted_.back());
        wanted_.pop_back();
        lock.unlock();
        auto picture = load_still_to_fit(name.substr(name.find(kBeforePath) + 1), kSize);
        lock.lock();
        if (const auto asked = known_.find(name); asked != known_.end()) {
            asked->second = !picture;
            if (picture) come_in_[name] = std::move(picture);
        }
        lock.unlock();
        news_came_ = true;
        come_();
        lock.lock();
    }
}

}  // namespace wissel::app
