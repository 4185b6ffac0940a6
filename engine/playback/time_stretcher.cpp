#include "playback/time_stretcher.h"

#include <soundtouch/SoundTouch.h>

namespace wissel::playback {

namespace {

// As SoundTouch's documentation has them for speech; fixed, so that its delay is the same at every speed.
constexpr int kPieceMs = 40, kSearchMs = 15, kOverlapMs = 8;

}  // namespace

struct TimeStretcher::Engine {
    soundtouch::SoundTouch touch;
};

TimeStretcher::TimeStretcher(int percent) : engine_(std::make_unique<Engine>()) {
    static_assert(sizeof(soundtouch::SAMPLETYPE) == sizeof(float), "Debian's SoundTouch works in float");
    auto& touch = engine_->touch;
    touch.setSampleRate(kSampleRate);
    touch.setChannels(kChannels);
    touch.setSetting(SETTING_USE_AA_FILTER, 0);  // belongs to a change of pitch, of which there is none
    touch.setSetting(SETTING_SEQUENCE_MS, kPieceMs);
    touch.setSetting(SETTING_SEEKWINDOW_MS, kSearchMs);
    touch.setSetting(SETTING_OVERLAP_MS, kOverlapMs);
    touch.setTempo(percent / 100.0);
}

TimeStretcher::~TimeStretcher() = default;

void TimeStretcher::put(std::span<const float> samples) {
    engine_->touch.putSamples(samples.data(), static_cast<unsigned>(samples.size() / kChannels));
}

std::size_t TimeStretcher::take(std::span<float> out) {
    return engine_->touch.receiveSamples(out.data(), static_cast<unsigned>(out.size() / kChannels));
}

SampleCount TimeStretcher::put_in_later(int percent) {
    return (percent - 100) * SampleCount{13};
}

}  // namespace wissel::playback
