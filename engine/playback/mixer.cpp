#include "playback/mixer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wissel::playback {

namespace {

// The viewer's side is behind the mixer by what the device and the feed hold; more than this it is not looking.
constexpr Duration kMostUnseen = std::chrono::milliseconds(400);

}  // namespace

Mixer::Mixer(Timeline& timeline, ClipContext& context, SampleCount crossfade)
    : timeline_(timeline), context_(context), crossfade_(std::max<SampleCount>(crossfade, 0)) {
    scratch_.resize(kMaxFrames * kChannels);
}

std::size_t Mixer::mix(std::span<float> out) {
    auto frames = static_cast<SampleCount>(std::min(out.size() / kChannels, kMaxFrames));
    look();
    if (current_.clip) current_.clip->sound().follow(at_in(current_));
    starved_ = false;
    if (current_.number == 0 || frames == 0) return 0;
    if (fade_left_ > 0) frames = std::min(frames, fade_left_);
    if (current_.clip && current_.end) frames = std::min(frames, std::max<SampleCount>(1, *current_.end - position_));
    if (!is_ready(frames)) {
        starved_ = true;
        return 0;
    }
    const auto samples = static_cast<std::size_t>(frames) * kChannels;
    render(out.first(samples));
    limiter_.limit(out.first(samples));
    position_ += frames;
    cursor_ = position_;
    if (current_.end == position_) {
        // Takes in what is armed, so that the viewer's side knows of it before it gets there.
        look();
    }
    return static_cast<std::size_t>(frames);
}

void Mixer::look() { follow(timeline_.voice_at(position_, current_.number, fading_.number)); }

void Mixer::follow(const Voice& voice) {
    if (voice.number == current_.number && (voice.clip != nullptr) == (current_.clip != nullptr)) {
        current_ = voice;
        return;
    }
    if (fade_left_ > 0) return;  // one fade after the other: they last milliseconds
    if (!voice.joined && crossfade_ > 0) {
        fading_ = current_;
        fade_left_ = crossfade_;
    }
    current_ = voice;
}

// Knows the clip, its end and its sound far enough to decide every fade up to `frames` on.
bool Mixer::is_ready(SampleCount frames) {
    if (!current_.clip) return true;
    const auto until = at_in(current_) + frames + 2 * crossfade_;
    auto& pictures = current_.clip->pictures();
    // A viewer's side that does not look must not stop the decoder, and with it the sound.
    if (context_.drop_late) pictures.drop_overtaken(from_samples(at_in(current_)) - kMostUnseen);
    if (!current_.end) {
        pictures.demand(from_samples(until));
        if (pictures.reach() < from_samples(until)) return false;
    }
    return current_.clip->sound().is_ready_to(until);
}

bool Mixer::ends_with_own_sound() const {
    return current_.clip->sound().has_sound_to(*current_.end - current_.start + crossfade_);
}

// Each as loud as the others, so that a crossfade is between equals.
void Mixer::read(const Voice& voice, std::span<float> out) const {
    voice.clip->sound().read(at_in(voice), out);
    const float gain = voice.clip->gain();
    if (gain == 1.0F) return;
    for (float& sample : out) sample *= gain;
}

void Mixer::render(std::span<float> out) {
    if (current_.clip) {
        const bool to_end = current_.end && crossfade_ > 0 && !current_.next_joins && !ends_with_own_sound();
        read(current_, out);
        if (to_end) fade_to_end(out);
    } else {
        std::ranges::fill(out, 0.0F);
    }
    if (fade_left_ > 0) fade_in_and_out(out);
}

void Mixer::fade_in_and_out(std::span<float> out) {
    const auto old = std::span(scratch_).first(out.size());
    std::ranges::fill(old, 0.0F);
    if (fading_.clip) read(fading_, old);
    for (std::size_t i = 0; i < out.size(); i += kChannels) {
        const double done = (double(crossfade_ - fade_left_) + 0.5) / double(crossfade_);
        const double angle = done * std::numbers::pi / 2;
        const auto in = static_cast<float>(std::sin(angle)), away = static_cast<float>(std::cos(angle));
        for (std::size_t c = i; c < i + kChannels; ++c) out[c] = out[c] * in + old[c] * away;
        --fade_left_;
    }
    if (fade_left_ == 0) fading_ = {};
}

void Mixer::fade_to_end(std::span<float> out) const {
    for (std::size_t i = 0; i < out.size(); i += kChannels) {
        const auto left = *current_.end - position_ - static_cast<SampleCount>(i / kChannels);
        if (left >= crossfade_) continue;
        const double angle = std::max(0.0, (double(left) - 0.5) / double(crossfade_)) * std::numbers::pi / 2;
        for (std::size_t c = i; c < i + kChannels; ++c) out[c] *= static_cast<float>(std::sin(angle));
    }
}

}  // namespace wissel::playback
