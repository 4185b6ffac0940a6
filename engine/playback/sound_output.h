// The last step before the device: volume, pause and missing samples, all without a click, and the program's clock.
//
// Threading: provide() on the sink's thread, without lock or allocation; the setters on the main thread.
// Ownership: refers to its source and clock, which must outlive it.
#pragma once

#include <array>
#include <atomic>

#include "playback/audio_sink.h"
#include "playback/program_clock.h"
#include "playback/sample_source.h"

namespace wissel::playback {

class SoundOutput final : public AudioProvider {
public:
    SoundOutput(SampleSource& source, ProgramClock& clock) : source_(source), clock_(clock) {}

    void provide(std::span<float> out, WallTime heard_at) noexcept override;

    void set_paused(bool paused) { paused_ = paused; }
    void set_volume(double gain);
    // Samples that were due and not there, ever.
    SampleCount missing() const { return missing_.load(); }

private:
    void shape(std::span<float> sound, bool closing) noexcept;
    // Both end the sound without a click, and let what comes after the gap fade in.
    void close_over_gap(std::span<float> sound) noexcept;
    void decay(std::span<float> silence) noexcept;

    SampleSource& source_;
    ProgramClock& clock_;
    std::atomic<bool> paused_{false};
    std::atomic<float> volume_{1};
    std::atomic<SampleCount> missing_{0};

    // Sink's thread only.
    float gain_ = 1;      // follows volume_
    std::array<float, kChannels> last_{};  // what was played last
    int open_ = kRamp;    // 0: closed (paused, or after a gap) .. kRamp: fully open
    static constexpr int kRamp = 240;
};

}  // namespace wissel::playback
