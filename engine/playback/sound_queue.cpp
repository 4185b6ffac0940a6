#include "playback/sound_queue.h"

namespace wissel::playback {

bool SoundQueue::put(std::span<const float> samples) {
    while (!samples.empty()) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return stopped_ || room() > 0; });
        if (stopped_) return false;
        const auto fits = static_cast<std::size_t>(room()) * kChannels;
        const auto part = samples.first(std::min(fits, samples.size()));
        samples_.insert(samples_.end(), part.begin(), part.end());
        samples = samples.subspan(part.size());
    }
    return true;
}

void SoundQueue::start_at(SampleCount at) {
    const std::lock_guard lock(mutex_);
    begin_ = at;
}

void SoundQueue::finish() {
    const std::lock_guard lock(mutex_);
    finished_ = true;
}

void SoundQueue::let_go_before(SampleCount at) {
    const auto gone = std::clamp<SampleCount>(at - begin_, 0, end() - begin_);
    head_ += static_cast<std::size_t>(gone) * kChannels;
    begin_ += gone;
    constexpr auto kWasteful = static_cast<std::size_t>(kCapacity) * kChannels;
    if (head_ < kWasteful && head_ < samples_.size()) return;
    samples_.erase(samples_.begin(), samples_.begin() + static_cast<std::ptrdiff_t>(head_));
    head_ = 0;
}

void SoundQueue::copy(SampleCount at, std::span<float> out) const {
    std::ranges::fill(out, 0.0F);
    const auto from = std::max(at, begin_);
    const auto to = std::min(at + static_cast<SampleCount>(out.size()) / kChannels, end());
    if (from >= to) return;
    const auto first = samples_.begin() + static_cast<std::ptrdiff_t>(head_) + (from - begin_) * kChannels;
    std::copy_n(first, (to - from) * kChannels, out.begin() + (from - at) * kChannels);
}

void SoundQueue::read(SampleCount at, std::span<float> out) {
    const std::lock_guard lock(mutex_);
    copy(at, out);
    let_go_before(at + static_cast<SampleCount>(out.size()) / kChannels);
    room_.notify_all();
}

void SoundQueue::peek(SampleCount at, std::span<float> out) const {
    const std::lock_guard lock(mutex_);
    copy(at, out);
}

void SoundQueue::demand(SampleCount at) {
    const std::lock_guard lock(mutex_);
    if (at <= demanded_) return;
    demanded_ = at;
    room_.notify_all();
}

bool SoundQueue::is_ready_to(SampleCount at) const {
    const std::lock_guard lock(mutex_);
    return finished_ || stopped_ || end() >= at;
}

bool SoundQueue::has_sound_to(SampleCount at) const {
    const std::lock_guard lock(mutex_);
    return samples_.size() > head_ && end() >= at && begin_ < at;
}

void SoundQueue::stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    samples_.clear();
    head_ = 0;
    room_.notify_all();
}

}  // namespace wissel::playback
