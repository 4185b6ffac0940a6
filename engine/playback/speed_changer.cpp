#include "playback/speed_changer.h"

#include <algorithm>
#include <array>

namespace wissel::playback {

namespace {

constexpr std::size_t kFadeSamples = 240 * kChannels;  // 5 ms, as every other crossfade
// As far before its place as a stretcher may have to be given the sound.
const SampleCount kBefore = -TimeStretcher::put_in_later(kSlowestSpeed);
constexpr std::size_t kBlockSamples = 256 * kChannels;

}  // namespace

std::span<const float> SpeedChanger::Ahead::after(SampleCount at) const {
    return std::span(samples).subspan(static_cast<std::size_t>(at - from) * kChannels);
}

// Nothing is to be done to the sound.
bool SpeedChanger::passes_on() const {
    return !keeps_ && wished_.load() == speed_;
}

std::size_t SpeedChanger::read(std::span<float> out) {
    std::size_t done = 0;
    if (passes_on()) {
        done = mixer_.mix(out);
        device_ += static_cast<SampleCount>(done);
        return done;
    }
    if (!keeps_) begin_to_keep();
    if (!turn_to_wished()) return 0;
    done = produce(out.first(std::min(out.size(), kBlockSamples)));
    fade_over(out.first(done * kChannels));
    device_ += static_cast<SampleCount>(done);
    let_go();
    return done;
}

void SpeedChanger::begin_to_keep() {
    keeps_ = true;
    ahead_ = {{}, mixer_.cursor()};
    taken_ = mixer_.cursor();
}

// False: the mixer has nothing now, so that there is nothing to hand out either.
bool SpeedChanger::turn_to_wished() {
    const bool fading = old_.size() == kFadeSamples;
    const bool turning = !old_.empty() && !fading;
    if (fading || (!turning && wished_.load() == speed_)) return true;
    if (map_.at(device_).program - kBefore < ahead_.from) return true;  // a few milliseconds more have to go by
    while (old_.size() < kFadeSamples) {
        std::array<float, kFadeSamples> more;
        const auto made = produce(std::span(more).first(kFadeSamples - old_.size())) * kChannels;
        if (made == 0) return false;
        old_.insert(old_.end(), more.begin(), more.begin() + static_cast<std::ptrdiff_t>(made));
    }
    begin(wished_.load());
    return true;
}

void SpeedChanger::begin(int percent) {
    const auto place = map_.at(device_).program;
    speed_ = percent;
    map_.change(device_, percent);
    if (percent == kOwnSpeed) {
        stretcher_.reset();
        taken_ = place;
    } else {
        stretcher_ = std::make_unique<TimeStretcher>(percent);
        taken_ = place + TimeStretcher::put_in_later(percent);
    }
}

std::size_t SpeedChanger::produce(std::span<float> out) {
    return stretcher_ ? stretch(out) : copy(out);
}

std::size_t SpeedChanger::stretch(std::span<float> out) {
    for (;;) {
        if (const auto done = stretcher_->take(out); done > 0) return done;
        if (ahead_.until() <= taken_ && !mix_more()) return 0;
        if (ahead_.until() <= taken_) continue;
        stretcher_->put(ahead_.after(taken_));
        taken_ = ahead_.until();
    }
}

std::size_t SpeedChanger::copy(std::span<float> out) {
    if (ahead_.until() <= taken_ && !mix_more()) return 0;
    const auto there = ahead_.after(taken_);
    const auto count = std::min(out.size(), there.size());
    std::copy_n(there.begin(), count, out.begin());
    taken_ += static_cast<SampleCount>(count) / kChannels;
    return count / kChannels;
}

bool SpeedChanger::mix_more() {
    std::array<float, kBlockSamples> block;
    const auto mixed = mixer_.mix(block) * kChannels;
    ahead_.samples.insert(ahead_.samples.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(mixed));
    return mixed > 0;
}

// Both sides are the same sound at nearly the same place, so that their amplitudes add up.
void SpeedChanger::fade_over(std::span<float> out) {
    if (old_.size() < kFadeSamples) return;
    const auto count = std::min(out.size(), kFadeSamples - faded_);
    for (std::size_t i = 0; i < count; ++i, ++faded_) {
        const float in = (static_cast<float>(faded_ / kChannels) + 0.5F) / static_cast<float>(kFadeSamples / kChannels);
        out[i] = out[i] * in + old_[faded_] * (1 - in);
    }
    if (faded_ < kFadeSamples) return;
    old_.clear();
    faded_ = 0;
}

void SpeedChanger::let_go() {
    const auto needed = std::min(map_.at(device_).program - kBefore, taken_);
    if (needed > ahead_.from) {
        const auto gone = std::min((needed - ahead_.from) * kChannels, static_cast<SampleCount>(ahead_.samples.size()));
        ahead_.samples.erase(ahead_.samples.begin(), ahead_.samples.begin() + gone);
        ahead_.from += gone / kChannels;
    }
    // Back at its own speed, and everything that was mixed ahead has been played.
    if (!stretcher_ && old_.empty() && wished_.load() == speed_ && taken_ == ahead_.until()) keeps_ = false;
}

}  // namespace wissel::playback
