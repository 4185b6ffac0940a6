#include "playback/reaper.h"

#include <utility>

#include "base/thread_priority.h"
#include "playback/heap.h"

namespace wissel::playback {

namespace {

constexpr int kTidyAfter = 64;  // clips

}  // namespace

Reaper::Reaper() : thread_([this] { run(); }) {}

Reaper::~Reaper() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    handed_in_.notify_one();
    thread_.join();
}

void Reaper::retire(ClipRef clip) {
    if (!clip) return;
    clip->abort();
    {
        const std::lock_guard lock(mutex_);
        clips_.push_back(std::move(clip));
    }
    handed_in_.notify_one();
}

void Reaper::retire(std::vector<ClipRef> clips) {
    for (auto& clip : clips) retire(std::move(clip));
}

void Reaper::run() {
    stand_back(kDecodingSteps);
    int closed = 0;
    std::unique_lock lock(mutex_);
    for (;;) {
        handed_in_.wait(lock, [&] { return stopping_ || !clips_.empty(); });
        if (clips_.empty()) return;
        ClipRef clip = std::move(clips_.front());
        clips_.pop_front();
        lock.unlock();
        clip->close();
        clip.reset();
        if (++closed % kTidyAfter == 0) give_back_heap();
        lock.lock();
    }
}

}  // namespace wissel::playback
