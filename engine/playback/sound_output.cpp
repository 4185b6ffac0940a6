#include "playback/sound_output.h"

#include <algorithm>

namespace wissel::playback {

void SoundOutput::set_volume(double gain) { volume_ = static_cast<float>(std::clamp(gain, 0.0, 1.0)); }

void SoundOutput::provide(std::span<float> out, WallTime heard_at) noexcept {
    const auto frames = out.size() / kChannels;
    const bool closing = paused_.load();
    // While paused only what is needed to fade out is still played.
    const auto want = closing ? std::min(frames, static_cast<std::size_t>(open_)) : frames;
    const auto got = want > 0 ? source_.read(out.first(want * kChannels)) : 0;
    const auto sound = out.first(got * kChannels);
    shape(sound, closing);
    std::ranges::fill(out.subspan(got * kChannels), 0.0F);
    clock_.played(static_cast<SampleCount>(got), heard_at);
    if (got < frames) {
        clock_.broken();
        if (!closing && source_.running()) {
            got > 0 ? close_over_gap(sound) : decay(out);
            missing_.fetch_add(static_cast<SampleCount>(frames - got));
        }
    }
    if (frames > 0) std::ranges::copy(out.last(kChannels), last_.begin());
}

// Not even a sample to fade: down from where the sound stood.
void SoundOutput::decay(std::span<float> silence) noexcept {
    open_ = 0;
    const auto frames = std::min<std::size_t>(silence.size() / kChannels, kRamp);
    for (std::size_t i = 0; i < frames; ++i) {
        const float gain = static_cast<float>(frames - 1 - i) / static_cast<float>(frames);
        for (std::size_t c = 0; c < kChannels; ++c) silence[i * kChannels + c] = last_[c] * gain;
    }
}

void SoundOutput::shape(std::span<float> sound, bool closing) noexcept {
    constexpr float kStep = 1.0F / kRamp;
    const float target = volume_.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i < sound.size(); i += kChannels) {
        open_ = std::clamp(open_ + (closing ? -1 : 1), 0, kRamp);
        gain_ += std::clamp(target - gain_, -kStep, kStep);
        if (open_ == kRamp && gain_ == 1.0F) continue;
        const float gain = gain_ * static_cast<float>(open_) / kRamp;
        for (std::size_t c = i; c < i + kChannels; ++c) sound[c] *= gain;
    }
}

void SoundOutput::close_over_gap(std::span<float> sound) noexcept {
    open_ = 0;
    const auto frames = sound.size() / kChannels;
    const auto fade = std::min<std::size_t>(frames, kRamp);
    for (std::size_t i = 0; i < fade; ++i) {
        const float gain = static_cast<float>(i) / static_cast<float>(fade);
        for (std::size_t c = 0; c < kChannels; ++c) sound[(frames - 1 - i) * kChannels + c] *= gain;
    }
}

}  // namespace wissel::playback
