#include "platform/fallback_sink.h"

namespace wissel::platform {

void FallbackSink::start(playback::AudioProvider& provider) {
    provider_ = &provider;
    if (device_) device_->start(provider);
    else silence_.start(provider);
}

void FallbackSink::stop() {
    if (!provider_) return;
    provider_ = nullptr;
    if (device_) device_->stop();
    else silence_.stop();
}

bool FallbackSink::check() {
    if (!device_ || !lost_()) return false;
    if (provider_) device_->stop();
    device_.reset();
    if (provider_) silence_.start(*provider_);
    return true;
}

}  // namespace wissel::platform
