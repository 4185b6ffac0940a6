// The machine's sound device as a sink.
//
// Threading: open() and closing on any thread; start(), stop(), lost() on the main thread; the provider is called on SDL's audio thread.
// Ownership: owns the device; the provider must live until stop().
// Invariants: after stop() returns the provider is not called again.
#pragma once

#include <cstdint>
#include <memory>

#include "base/result.h"
#include "platform/device_pace.h"
#include "platform/sdl_handles.h"
#include "platform/sound_device.h"
#include "playback/audio_sink.h"

namespace wissel::platform {

// From the moment a driver asks for a block until its first sample is heard. SDL does not tell; see the .cpp for where
// the figures come from.
Duration sound_latency(const char* driver, int block);

class SdlAudioSink final : public playback::AudioSink {
public:
    // Samples. Under a load that saturates the machine 512, 768 and 1024 dropped out equally often (about once in 25 s),
    // and a switch is heard the sooner the smaller the block.
    static constexpr int kBlock = 512;

    // Fails where there is no device, saying why: play on with a NullSink then. `audio`: SDL_INIT_AUDIO, started.
    static Result<std::unique_ptr<SdlAudioSink>> open(std::shared_ptr<Subsystem> audio, int block = kBlock);
    ~SdlAudioSink() override;
    SdlAudioSink(const SdlAudioSink&) = delete;
    SdlAudioSink& operator=(const SdlAudioSink&) = delete;

    void start(playback::AudioProvider& provider) override;
    void stop() override;
    const char* name() const override { return driver_; }

    // The device was unplugged or its server has gone. It does not come back; another may be opened.
    bool lost() const;
    Duration latency() const override { return latency_; }

private:
    SdlAudioSink() = default;
    static void on_block(void* self, std::uint8_t* bytes, int length) noexcept;

    std::shared_ptr<Subsystem> audio_;
    std::uint32_t device_ = 0;
    const char* driver_ = "";  // SDL's own, lives as long as the subsystem
    Duration latency_{};
    DevicePace pace_;  // the audio thread's
    playback::AudioProvider* provider_ = nullptr;  // guarded by SDL's device lock, which its callback holds
};

// Opens the machine's default device, each time anew. SDL counts the uses of its subsystems without a lock, so all that it
// opens share one.
//
// Where none can be opened SDL is let go of, so that it chooses among its drivers anew next time; but only once every device is closed.
// One that hangs in closing keeps its driver: SDL 2 has one at a time, which all open devices call into, and changing it
// (SDL_AudioInit()) closes them first, which would hang as well. Until the server lets go of that device (it comes to
// itself, or its process ends) there is sound through the same driver or none.
DeviceOpener sdl_device_opener();

}  // namespace wissel::platform
