// From decoded sound to a clip's sound queue: cuts at the in point, and a little after the out point.
//
// Threading: used by one thread, the clip's decoding thread.
#pragma once

#include <optional>
#include <span>

#include "av/sound_track.h"
#include "playback/clip_context.h"
#include "playback/sound_queue.h"
#include "playback/source.h"

namespace wissel::playback {

class SoundFeeder {
public:
    // `from`: since the in point; what comes before is left out.
    SoundFeeder(ClipContext& context, const Source& source, SoundQueue& queue, SampleCount from = 0);

    // False once no more sound is needed: the out point is passed, or the queue was stopped.
    bool take(const av::SoundBlock& block);
    // Where the block ends, or the clip if that comes first, since the in point.
    SampleCount end_of(const av::SoundBlock& block) const;
    // Position after the last sample put, since the in point.
    SampleCount reached() const { return reached_.value_or(0); }

private:
    bool put(std::span<const float> samples);

    ClipContext& context_;
    const SampleCount in_, from_;
    std::optional<SampleCount> limit_;  // since the in point
    std::optional<SampleCount> reached_;
    SoundQueue& queue_;
};

}  // namespace wissel::playback
