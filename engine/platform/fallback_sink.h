// A sink that goes on when its device goes away: the film continues without sound instead of standing still.
//
// Threading: main thread; see the two sinks for the provider's.
// Ownership: owns the device's sink; the provider must live until stop().
#pragma once

#include <functional>
#include <memory>

#include "playback/audio_sink.h"
#include "playback/null_sink.h"

namespace wissel::platform {

class FallbackSink final : public playback::AudioSink {
public:
    // `device` may be null: silent from the start. `lost` tells whether the device has gone for good.
    FallbackSink(std::unique_ptr<playback::AudioSink> device, std::function<bool()> lost)
        : device_(std::move(device)), lost_(std::move(lost)) {}
    ~FallbackSink() override { stop(); }

    void start(playback::AudioProvider& provider) override;
    void stop() override;
    const char* name() const override { return device_ ? device_->name() : silence_.name(); }

    // To be called now and then, once a frame will do. True if the device was found lost just now.
    bool check();

private:
    std::unique_ptr<playback::AudioSink> device_;  // null: silence
    std::function<bool()> lost_;
    playback::NullSink silence_;
    playback::AudioProvider* provider_ = nullptr;  // while started
};

}  // namespace wissel::platform
