#include "playback/sound_feeder.h"

#include <algorithm>

namespace wissel::playback {

SoundFeeder::SoundFeeder(ClipContext& context, const Source& source, SoundQueue& queue)
    : context_(context), in_(to_samples(source.in)), queue_(queue) {
    if (source.out) limit_ = to_samples(*source.out + context.tail) - in_;
}

bool SoundFeeder::take(const av::SoundBlock& block) {
    SampleCount from = block.at - in_;
    SampleCount to = from + block.count();
    if (limit_) to = std::min(to, *limit_);
    const SampleCount first = std::max<SampleCount>(from, 0);
    if (first < to) {
        if (!reached_) queue_.start_at(first);
        const auto skip = static_cast<std::size_t>(first - from) * kChannels;
        const auto count = static_cast<std::size_t>(to - first) * kChannels;
        reached_ = to;
        if (!queue_.put(std::span(block.samples).subspan(skip, count))) return false;
        context_.progress.touch();
    }
    return !limit_ || from + block.count() < *limit_;
}

}  // namespace wissel::playback
