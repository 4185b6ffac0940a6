// A sound device that can be given up even when it hangs: nothing here waits for its thread for long.
//
// Threading: main thread; provide() comes on the device's thread. Closing runs on a thread of its own, which owns all that
//   the device may still touch and is left alone if the device never comes back.
// Ownership: owns the device; the provider must live until detach().
// Invariants: after detach() the provider is not called again, whatever the device does.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

#include "playback/audio_sink.h"

namespace wissel::platform {

class DetachableDevice {
public:
    // At the end of the program a healthy device is given this long to close.
    static constexpr Duration kCloseWithin = std::chrono::seconds(1);

    explicit DetachableDevice(std::unique_ptr<playback::AudioSink> device);
    ~DetachableDevice();  // waits for kCloseWithin at most
    DetachableDevice(const DetachableDevice&) = delete;
    DetachableDevice& operator=(const DetachableDevice&) = delete;

    void attach(playback::AudioProvider& provider);  // and starts it
    // It runs on, in silence: stopping it could already hang.
    void detach();
    // Detaches and closes it, without waiting. Nothing but the destructor may follow.
    void abandon();

    const char* name() const { return open_->device->name(); }
    Duration latency() const { return open_->device->latency(); }
    std::uint32_t blocks() const { return open_->tap.blocks(); }  // asked for, ever

private:
    // Stands between the device and the provider, which can be taken away while the device is stuck.
    class Tap final : public playback::AudioProvider {
    public:
        void provide(std::span<float> out, WallTime heard_at) noexcept override;
        void attach(playback::AudioProvider& provider) { provider_ = &provider; }
        void detach();
        std::uint32_t blocks() const { return blocks_.load(std::memory_order_relaxed); }

    private:
        std::atomic<playback::AudioProvider*> provider_{nullptr};
        std::atomic<bool> in_call_{false};
        std::atomic<std::uint32_t> blocks_{0};
    };
    struct Open {
        ~Open() { device->stop(); }
        Tap tap;
        std::unique_ptr<playback::AudioSink> device;  // goes before the tap that it calls
    };

    std::unique_ptr<Open> open_;  // null: abandoned
};

}  // namespace wissel::platform
