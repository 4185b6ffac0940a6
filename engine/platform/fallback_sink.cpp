#include "platform/fallback_sink.h"

#include <utility>

namespace wissel::platform {

FallbackSink::FallbackSink(std::unique_ptr<playback::AudioSink> device, std::function<bool()> lost) : lost_(std::move(lost)) {
    if (device) device_.emplace(std::move(device));
}

void FallbackSink::start(playback::AudioProvider& provider) {
    stop();
    provider_ = &provider;
    progress_at_ = {};
    if (device_) device_->attach(provider);
    else silence_.start(provider);
}

void FallbackSink::stop() {
    if (!provider_) return;
    if (device_) device_->detach();
    else silence_.stop();
    provider_ = nullptr;
}

bool FallbackSink::check(WallTime now) {
    if (!device_ || !(lost_() || stalled(now))) return false;
    device_->abandon();
    device_.reset();
    if (provider_) silence_.start(*provider_);
    return true;
}

bool FallbackSink::stalled(WallTime now) {
    if (!provider_) return false;
    const auto blocks = device_->blocks();
    const bool watched = now - std::exchange(checked_at_, now) <= kLongestUnwatched;
    if (progress_at_ == WallTime{} || blocks != blocks_seen_ || !watched) {
        blocks_seen_ = blocks;
        progress_at_ = now;
    }
    return now - progress_at_ > kLongestStall;
}

}  // namespace wissel::platform
