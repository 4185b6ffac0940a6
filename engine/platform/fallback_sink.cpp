#include "platform/fallback_sink.h"

namespace wissel::platform {

void FallbackSink::start(playback::AudioProvider& provider) {
    stop();
    provider_ = &provider;
    progress_at_ = {};
    if (device_) device_->start(*this);
    else silence_.start(*this);
}

void FallbackSink::stop() {
    if (!provider_) return;
    if (device_) device_->stop();
    else silence_.stop();
    provider_ = nullptr;
}

bool FallbackSink::check(WallTime now) {
    if (!device_ || !(lost_() || stalled(now))) return false;
    if (provider_) device_->stop();
    device_.reset();
    if (provider_) silence_.start(*this);
    return true;
}

bool FallbackSink::stalled(WallTime now) {
    if (!provider_) return false;
    const auto blocks = blocks_.load(std::memory_order_relaxed);
    if (progress_at_ == WallTime{} || blocks != blocks_seen_) {
        blocks_seen_ = blocks;
        progress_at_ = now;
    }
    return now - progress_at_ > kLongestStall;
}

void FallbackSink::provide(std::span<float> out, WallTime heard_at) noexcept {
    blocks_.fetch_add(1, std::memory_order_relaxed);
    provider_->provide(out, heard_at);
}

}  // namespace wissel::platform
