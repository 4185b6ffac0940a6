#include "platform/sdl_audio_sink.h"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <string_view>
#include <thread>

namespace wissel::platform {

namespace {

bool has_device(std::string_view driver) {
    // Opening ALSA on a machine without a sound card would write a page of its own complaints to the terminal.
    return driver != "alsa" || SDL_GetNumAudioDevices(0) != 0;
}

// SDL keeps its errors for each thread, and clears them away only in threads of its own.
struct ThreadEnd {
    ~ThreadEnd() { SDL_TLSCleanup(); }
};

}  // namespace

Duration sound_latency(const char* driver, int block) {
    const std::string_view name(driver ? driver : "");
    if (name == "dummy" || name == "disk") return {};
    // SDL asks PulseAudio for a buffer of one block. Read on a null sink: a block of 512 enters the sink 7 ms after it
    // was asked for (1024: 15 ms, 2048: 31 ms, three quarters of a block throughout), and waits there for up to the
    // quarter that the server works in. A sound card adds its own few milliseconds, a display adds its own to the picture.
    if (name == "pulseaudio") return from_samples(block);
    // Two periods (ALSA), a block and the graph's quantum (PipeWire): read from their documentation, not measured.
    return from_samples(2 * block);
}

Result<std::unique_ptr<SdlAudioSink>> SdlAudioSink::open(std::shared_ptr<Subsystem> audio, int block) {
    std::unique_ptr<SdlAudioSink> sink(new SdlAudioSink);
    sink->audio_ = std::move(audio);
    sink->driver_ = SDL_GetCurrentAudioDriver();
    if (!has_device(sink->driver_)) return fail("no sound: this machine has no sound device");
    SDL_AudioSpec spec{};
    spec.freq = kSampleRate;
    spec.format = AUDIO_F32SYS;
    spec.channels = kChannels;
    spec.samples = static_cast<Uint16>(std::clamp(block, 64, 8192));
    spec.callback = [](void* self, Uint8* bytes, int length) { on_block(self, bytes, length); };
    spec.userdata = sink.get();
    SDL_AudioSpec got{};
    sink->device_ = SDL_OpenAudioDevice(nullptr, 0, &spec, &got, 0);
    if (sink->device_ == 0) return fail(fmt::format("no sound: {}", SDL_GetError()));
    sink->latency_ = sound_latency(sink->driver_, spec.samples);
    // Silence from here on: a device that sleeps takes its time to wake up (0.7 s on a PulseAudio null sink), and that
    // should not come out of the film's first seconds.
    SDL_PauseAudioDevice(sink->device_, 0);
    return sink;
}

SdlAudioSink::~SdlAudioSink() {
    if (device_ != 0) SDL_CloseAudioDevice(device_);
}

void SdlAudioSink::start(playback::AudioProvider& provider) {
    SDL_LockAudioDevice(device_);
    provider_ = &provider;
    SDL_UnlockAudioDevice(device_);
    SDL_PauseAudioDevice(device_, 0);
}

void SdlAudioSink::stop() {
    // The callback runs under this lock, so it is not running now and will find no provider.
    SDL_LockAudioDevice(device_);
    provider_ = nullptr;
    SDL_UnlockAudioDevice(device_);
    SDL_PauseAudioDevice(device_, 1);
}

bool SdlAudioSink::lost() const { return SDL_GetAudioDeviceStatus(device_) == SDL_AUDIO_STOPPED; }

DeviceOpener sdl_device_opener() {
    return [audio = std::shared_ptr<Subsystem>()]() mutable -> Result<SoundDevice> {
        const ThreadEnd end;
        if (!audio) {
            SDL_SetHint(SDL_HINT_AUDIO_DEVICE_APP_NAME, "Wissel");
            SDL_SetHint(SDL_HINT_AUDIO_DEVICE_STREAM_NAME, "film");
            SDL_SetHint(SDL_HINT_AUDIO_DEVICE_STREAM_ROLE, "movie");
            auto started = Subsystem::start(SDL_INIT_AUDIO);
            if (!started) return fail(fmt::format("no sound: {}", started.error().message));
            audio = std::make_shared<Subsystem>(std::move(*started));
        }
        auto sink = SdlAudioSink::open(audio);
        if (!sink) {
            audio.reset();  // next time another driver may have a device, unless one hangs in closing
            return tl::unexpected(sink.error());
        }
        const auto* opened = sink->get();
        return SoundDevice{std::move(*sink), [opened] { return opened->lost(); }};
    };
}

void SdlAudioSink::on_block(void* self, std::uint8_t* bytes, int length) noexcept {
    auto& sink = *static_cast<SdlAudioSink*>(self);
    const auto size = static_cast<std::size_t>(length);
    const auto now = std::chrono::steady_clock::now();
    const auto frames = static_cast<SampleCount>(size / sizeof(float) / kChannels);
    const auto wait = sink.pace_.take(from_samples(frames), now);
    if (wait > Duration::zero()) std::this_thread::sleep_for(wait);
    if (!sink.provider_) {
        std::memset(bytes, 0, size);
        return;
    }
    // SDL aligns its buffer for the format that was asked for.
    const std::span<float> out(static_cast<float*>(static_cast<void*>(bytes)), size / sizeof(float));
    sink.provider_->provide(out, std::chrono::steady_clock::now() + sink.latency_);
}

}  // namespace wissel::platform
