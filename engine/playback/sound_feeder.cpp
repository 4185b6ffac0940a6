#include "playback/sound_feeder.h"

#include <algorithm>

namespace wissel::playback {

SoundFeeder::SoundFeeder(ClipContext& context, const Source& source, SoundQueue& queue, SampleCount from)
    : context_(context), in_(to_samples(source.in)), from_(from), queue_(queue) {
    if (source.out) limit_ = to_samples(*source.out + context.tail) - in_;
}

SampleCount SoundFeeder::end_of(const av::SoundBlock& block) const {
    const auto end = block.at - in_ + block.count();
    return limit_ ? std::min(end, *limit_) : end;
}

bool SoundFeeder::take(const av::SoundBlock& block) {
    SampleCount from = block.at - in_;
    const SampleCount to = end_of(block);
    const SampleCount first = std::max(from, from_);
    if (first < to) {
        if (!reached_) queue_.start_at(first);
        const auto skip = static_cast<std::size_t>(first - from) * kChannels;
        const auto count = static_cast<std::size_t>(to - first) * kChannels;
        reached_ = to;
        if (!put(std::span(block.samples).subspan(skip, count))) return false;
    }
    return !limit_ || from + block.count() < *limit_;
}

// In parts, so that whoever waits for the first of it is told, even when there is no room for all.
bool SoundFeeder::put(std::span<const float> samples) {
    constexpr auto kPart = static_cast<std::size_t>(SoundQueue::kCapacity / 4) * kChannels;
    while (!samples.empty()) {
        const auto part = samples.first(std::min(kPart, samples.size()));
        if (!queue_.put(part)) return false;
        context_.progress.touch();
        samples = samples.subspan(part.size());
    }
    return true;
}

}  // namespace wissel::playback
