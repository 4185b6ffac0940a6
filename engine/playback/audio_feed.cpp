#include "playback/audio_feed.h"

#include <algorithm>
#include <array>

namespace wissel::playback {

namespace {

constexpr std::size_t kRingFrames = 1 << 14;
constexpr std::size_t kMixFrames = 256;

// Off screen there is no hurry, but a decoder that hangs must not hang the recording.
constexpr Duration kDecoderPatience = std::chrono::seconds(5);

}  // namespace

AudioFeed::AudioFeed(SpeedChanger& sound, Progress& progress)
    : sound_(sound), progress_(progress), ring_(kRingFrames), thread_([this] { run(); }) {}

AudioFeed::~AudioFeed() { stop(); }

void AudioFeed::stop() {
    stopping_ = true;
    progress_.touch();
    if (thread_.joinable()) thread_.join();
}

std::size_t AudioFeed::read(std::span<float> out) noexcept {
    const auto frames = out.size() / kChannels;
    if (frames > block_.load(std::memory_order_relaxed)) block_.store(frames);
    const auto got = ring_.read(out);
    if (got == frames) margin_.held(frames, ring_.frames());
    else if (running() && !sound_.starved()) margin_.dropped_out();
    progress_.touch_from_callback();
    return got;
}

void AudioFeed::run() {
    while (!stopping_) {
        const auto seen = progress_.epoch();
        if (!fill() && !stopping_) progress_.wait(seen);
    }
}

bool AudioFeed::fill() {
    const auto target = std::min(block_.load() + margin_.frames(), kRingFrames);
    const auto there = ring_.frames();
    if (there >= target) return false;
    std::array<float, kMixFrames * kChannels> block;
    const auto frames = std::min(kMixFrames, ring_.room());
    const auto mixed = sound_.read(std::span(block).first(frames * kChannels));
    ring_.write(std::span(block).first(mixed * kChannels));
    return mixed > 0;
}

std::size_t DirectFeed::read(std::span<float> out) noexcept {
    const auto deadline = std::chrono::steady_clock::now() + kDecoderPatience;
    std::size_t done = 0;
    while (done < out.size()) {
        const auto seen = progress_.epoch();
        const auto mixed = sound_.read(out.subspan(done));
        done += mixed * kChannels;
        if (mixed > 0) continue;
        if (!sound_.starved() || !progress_.wait_until(seen, deadline)) break;
    }
    return done / kChannels;
}

}  // namespace wissel::playback
