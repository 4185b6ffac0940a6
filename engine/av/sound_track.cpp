#include "av/sound_track.h"

#include <algorithm>
#include <cmath>

#include "av/ticks.h"

extern "C" {
#include <libavutil/frame.h>
}

namespace wissel::av {

namespace {

// Containers with millisecond ticks jitter by less than this; a real hole in the sound is longer.
constexpr double kTolerance = 0.040 * kSampleRate;

}  // namespace

Result<std::unique_ptr<SoundTrack>> SoundTrack::open(const Demuxer& demuxer) {
    auto decoder = Decoder::open(demuxer, Track::Sound);
    if (!decoder) return tl::unexpected(decoder.error());
    return std::unique_ptr<SoundTrack>(new SoundTrack(demuxer, std::move(*decoder)));
}

DecodeStatus SoundTrack::receive(SoundBlock& out) {
    out.samples.clear();
    FramePtr frame;
    const auto status = decoder_->receive(frame);
    if (status == DecodeStatus::NeedsPacket) return status;
    if (status == DecodeStatus::Ready && frame->sample_rate > 0 && frame->nb_samples > 0) {
        place(*frame, out);
        if (auto pushed = resampler_.push(*frame, out.samples); !pushed) failure_ = pushed.error().message;
        expected_ += double(frame->nb_samples) * kSampleRate / frame->sample_rate;
    } else if (status == DecodeStatus::End) {
        resampler_.drain(out.samples);
    }
    drop_overlap(out);
    out.at = next_.value_or(0);
    next_ = out.at + out.count();
    return status;
}

void SoundTrack::place(const AVFrame& frame, SoundBlock& out) {
    const auto ticks = frame.best_effort_timestamp;
    const Duration said = ticks != AV_NOPTS_VALUE ? from_samples(demuxer_.sound_position(ticks)) : Duration::max();
    const bool knows = !is_beyond_reach(said);
    if (!next_) {
        next_ = knows ? to_samples(said) : 0;
        expected_ = double(*next_);
        return;
    }
    if (!knows) return;
    if (std::abs(double(to_samples(clock_.moved(said))) - expected_) <= kTolerance) return;
    resampler_.drain(out.samples);
    drop_overlap(out);
    const auto reached = *next_ + out.count();
    const auto at = to_samples(clock_.mend(said, from_samples(reached)));
    bridge(at - reached, out);
    expected_ = double(at);
}

void SoundTrack::drop_overlap(SoundBlock& out) {
    const auto drop = std::min(to_drop_, out.count());
    out.samples.erase(out.samples.begin(), out.samples.begin() + drop * kChannels);
    to_drop_ -= drop;
}

void SoundTrack::bridge(SampleCount gap, SoundBlock& out) {
    to_drop_ = std::max<SampleCount>(0, -gap);
    if (gap > 0) out.samples.insert(out.samples.end(), static_cast<std::size_t>(gap) * kChannels, 0.0F);
}

}  // namespace wissel::av
