#include "av/picture_track.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/mathematics.h>
}

namespace wissel::av {

namespace {

constexpr Duration kFallback = std::chrono::milliseconds(40);
constexpr Duration kCoarse = std::chrono::microseconds(500);
constexpr double kMaxRate = 1000;

Duration usual_duration(const Demuxer& demuxer) {
    const double rate = demuxer.info().frame_rate;
    return rate > 0 && rate <= kMaxRate ? seconds(1 / rate) : kFallback;
}

}  // namespace

PictureTrack::PictureTrack(const Demuxer& demuxer, std::unique_ptr<Decoder> decoder)
    : demuxer_(demuxer), decoder_(std::move(decoder)), usual_(usual_duration(demuxer)) {}

Result<std::unique_ptr<PictureTrack>> PictureTrack::open(const Demuxer& demuxer) {
    auto decoder = Decoder::open(demuxer, Track::Picture);
    if (!decoder) return tl::unexpected(decoder.error());
    return std::unique_ptr<PictureTrack>(new PictureTrack(demuxer, std::move(*decoder)));
}

// Some containers (MKV, FLV) round times to the millisecond. Where the frame rate says what was meant, that is taken.
Duration PictureTrack::time_of(std::int64_t ticks) const {
    const Duration said = demuxer_.picture_time(ticks);
    const auto& stream = *demuxer_.stream(Track::Picture);
    const AVRational rate = stream.avg_frame_rate;
    const Duration tick = seconds(av_q2d(stream.time_base));
    if (tick < kCoarse || rate.num <= 0 || rate.den <= 0) return said;
    constexpr AVRational kNanoseconds{1, 1'000'000'000};
    const auto frame = av_rescale_q(said.count(), kNanoseconds, av_inv_q(rate));
    const Duration meant(av_rescale_q_rnd(frame, av_inv_q(rate), kNanoseconds, AV_ROUND_DOWN));
    return meant - said < tick && said - meant < tick ? meant : said;
}

// AVI says when a picture is decoded, not when it is shown: the first one comes out late by what the decoder keeps back to put
// pictures in order, and so does every other. Such files are read from the start, where the first picture is at zero.
void PictureTrack::find_delay(const AVFrame& frame) {
    const bool knows = frame.pts != AV_NOPTS_VALUE || frame.best_effort_timestamp == AV_NOPTS_VALUE;
    if (last_at_ == Duration::min() && !knows && demuxer_.from_start()) delay_ = time_of(frame.best_effort_timestamp);
}

DecodeStatus PictureTrack::receive(TimedFrame& out) {
    const auto status = decoder_->receive(out.frame);
    if (status != DecodeStatus::Ready) return status;
    const AVFrame& frame = *out.frame;
    const bool knows = frame.best_effort_timestamp != AV_NOPTS_VALUE;
    find_delay(frame);
    out.at = knows ? time_of(frame.best_effort_timestamp) - delay_ : next_at_;
    if (out.at <= last_at_) out.at = std::max(next_at_, last_at_ + Duration(1));
    out.lasts = usual_;
    if (frame.pkt_duration > 0) {
        const auto& stream = *demuxer_.stream(Track::Picture);
        const auto start = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
        // Through the same rounding as the times themselves, so that end and next start fall together.
        out.lasts = knows ? time_of(frame.best_effort_timestamp + frame.pkt_duration) - delay_ - out.at
                          : time_of(start + frame.pkt_duration) - time_of(start);
        if (out.lasts <= Duration::zero()) out.lasts = usual_;
    }
    out.shape = shape_of(demuxer_, *out.frame);
    last_at_ = out.at;
    next_at_ = out.at + out.lasts;
    return status;
}

}  // namespace wissel::av
