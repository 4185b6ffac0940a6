// A sink that goes on when its device goes away: the film continues without sound instead of standing still, and has its
// sound again as soon as there is a device again.
//
// Threading: main thread; the provider is called on the thread of the sink that plays now.
// Ownership: owns the device's sink; the provider must live until stop().
// Invariants: one sink at a time pulls; a device that hangs is not waited for.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "platform/detachable_device.h"
#include "platform/device_search.h"
#include "platform/sound_device.h"
#include "playback/audio_sink.h"
#include "playback/null_sink.h"

namespace wissel::platform {

class FallbackSink final : public playback::AudioSink {
public:
    // A device that asks for nothing for so long is taken for lost; in its first moments, in which one that wakes from sleep
    // has needed up to 2 s, only after longer.
    static constexpr Duration kLongestStall = std::chrono::seconds(2), kLongestWaking = std::chrono::seconds(4);
    static constexpr Duration kFirstMoments = std::chrono::seconds(5);
    // Where check() was not called for so long, all of the program stood still (Ctrl-Z, a machine that slept), not the device.
    static constexpr Duration kLongestUnwatched = std::chrono::seconds(1);

    // Without a device: silent until one is found. Without `open`: no device is looked for.
    FallbackSink(std::optional<SoundDevice> device, DeviceSearch search);
    FallbackSink(std::optional<SoundDevice> device, DeviceOpener open) : FallbackSink(std::move(device), DeviceSearch(std::move(open))) {}
    ~FallbackSink() override { stop(); }

    void start(playback::AudioProvider& provider) override;
    void stop() override;
    // Nothing can be heard: no device was found, or it is gone.
    bool is_silent() const { return !device_; }
    const char* name() const override { return device_ ? device_->name() : silence_.name(); }
    Duration latency() const override { return device_ ? device_->latency() : silence_.latency(); }

    enum class Change { None, Lost, Back };
    // To be called now and then, once a frame will do: what has happened to the device just now.
    Change check(WallTime now = std::chrono::steady_clock::now());

private:
    bool stalled(WallTime now);
    void lose(WallTime now);
    void use(SoundDevice device);

    std::optional<DetachableDevice> device_;  // none: silence
    std::function<bool()> lost_;              // of the device
    DeviceSearch search_;
    playback::NullSink silence_;
    playback::AudioProvider* provider_ = nullptr;  // while started

    std::uint32_t blocks_seen_ = 0;  // at progress_at_
    WallTime progress_at_{};         // when check() last found the device at work; zero: not looked yet
    WallTime checked_at_{};
    WallTime began_at_{};            // when check() first looked at this device at work; zero: not yet
};

}  // namespace wissel::platform
