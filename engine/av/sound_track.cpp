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
// A frame may hold minutes of sound; this many of its samples become at most two seconds.
constexpr int kMostAtOnce = 8192;

}  // namespace

Result<std::unique_ptr<SoundTrack>> SoundTrack::open(const Demuxer& demuxer) {
    auto decoder = Decoder::open(demuxer, Track::Sound);
    if (!decoder) return tl::unexpected(decoder.error());
    return std::unique_ptr<SoundTrack>(new SoundTrack(demuxer, std::move(*decoder)));
}

DecodeStatus SoundTrack::receive(SoundBlock& out) {
    out.samples.clear();
    auto status = DecodeStatus::Ready;
    if (!frame_) status = decode(out);
    if (status == DecodeStatus::NeedsPacket) return status;
    if (frame_) convert_part(out);
    drop_overlap(out);
    out.at = next_.value_or(0);
    next_ = out.at + out.count();
    return status;
}

DecodeStatus SoundTrack::decode(SoundBlock& out) {
    FramePtr frame;
    const auto status = decoder_->receive(frame);
    if (status == DecodeStatus::End) resampler_.drain(out.samples);
    if (status != DecodeStatus::Ready || frame->sample_rate <= 0 || frame->nb_samples <= 0) return status;
    place(*frame, out);
    expected_ += double(frame->nb_samples) * kSampleRate / frame->sample_rate;
    frame_ = std::move(frame);
    converted_ = 0;
    return status;
}

void SoundTrack::convert_part(SoundBlock& out) {
    const int count = std::min(kMostAtOnce, frame_->nb_samples - converted_);
    const auto pushed = resampler_.push(*frame_, converted_, count, out.samples);
    if (!pushed) failure_ = pushed.error().message;
    converted_ += count;
    if (!pushed || converted_ == frame_->nb_samples) frame_.reset();
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
