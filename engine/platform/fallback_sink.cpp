#include "platform/fallback_sink.h"

#include <utility>

namespace wissel::platform {

FallbackSink::FallbackSink(std::optional<SoundDevice> device, DeviceSearch search) : search_(std::move(search)) {
    if (device) use(std::move(*device));
}

void FallbackSink::start(playback::AudioProvider& provider) {
    stop();
    provider_ = &provider;
    progress_at_ = began_at_ = {};
    if (device_) device_->attach(provider);
    else silence_.start(provider);
}

void FallbackSink::stop() {
    if (!provider_) return;
    if (device_) device_->detach();
    else silence_.stop();
    provider_ = nullptr;
}

FallbackSink::Change FallbackSink::check(WallTime now) {
    if (device_) {
        if (!lost_() && !stalled(now)) return Change::None;
        lose(now);
        return Change::Lost;
    }
    auto found = search_.look(now);
    if (!found) return Change::None;
    if (provider_) silence_.stop();
    use(std::move(*found));
    if (provider_) device_->attach(*provider_);
    return Change::Back;
}

void FallbackSink::lose(WallTime now) {
    device_->abandon();
    device_.reset();
    search_.rest(now);
    if (provider_) silence_.start(*provider_);
}

void FallbackSink::use(SoundDevice device) {
    lost_ = std::move(device.lost);
    device_.emplace(std::move(device.sink));
    progress_at_ = began_at_ = {};
}

bool FallbackSink::stalled(WallTime now) {
    if (!provider_) return false;
    const auto blocks = device_->blocks();
    const bool watched = now - std::exchange(checked_at_, now) <= kLongestUnwatched;
    if (progress_at_ == WallTime{} || blocks != blocks_seen_ || !watched) {
        blocks_seen_ = blocks;
        progress_at_ = now;
    }
    if (began_at_ == WallTime{}) began_at_ = now;
    return now - progress_at_ > (now - began_at_ < kFirstMoments ? kLongestWaking : kLongestStall);
}

}  // namespace wissel::platform
