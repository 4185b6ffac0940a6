#include "av/picture_track.h"

#include <algorithm>
#include <utility>

#include "av/ticks.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/frame.h>
}

namespace wissel::av {

namespace {

constexpr Duration kFallback = std::chrono::milliseconds(40);
constexpr Duration kCoarse = std::chrono::microseconds(500);
// No picture is meant to stand longer; a length beyond is a mistake of the file.
constexpr Duration kLongestPicture = std::chrono::hours(24);
constexpr double kMaxRate = 1000, kMinRate = 1.0 / 3600;

bool is_broken(const AVFrame& frame) {
    return frame.decode_error_flags != 0 || (frame.flags & AV_FRAME_FLAG_CORRUPT) != 0;
}

Duration usual_duration(const Demuxer& demuxer) {
    const double rate = demuxer.info().frame_rate;
    return rate >= kMinRate && rate <= kMaxRate ? seconds(1 / rate) : kFallback;
}

}  // namespace

PictureTrack::PictureTrack(const Demuxer& demuxer, FallbackDecoder decoder)
    : demuxer_(demuxer), decoder_(std::move(decoder)), usual_(usual_duration(demuxer)) {}

Result<std::unique_ptr<PictureTrack>> PictureTrack::open(const Demuxer& demuxer, const Hardware* hardware) {
    const auto made = [&demuxer](FallbackDecoder decoder) {
        return std::unique_ptr<PictureTrack>(new PictureTrack(demuxer, std::move(decoder)));
    };
    const auto open_software = [&demuxer] { return Decoder::open(demuxer, Track::Picture); };
    if (hardware) {
        auto decoder = Decoder::open(demuxer, Track::Picture, hardware);
        if (decoder && (*decoder)->uses_hardware()) return made(FallbackDecoder(std::move(*decoder), open_software));
    }
    auto decoder = open_software();
    if (!decoder) return tl::unexpected(decoder.error());
    return made(FallbackDecoder(std::move(*decoder)));
}

// Some containers (MKV, FLV) round times to the millisecond. Where the frame rate says what was meant, that is taken.
// `roundings` are in `ticks`: one in a time, two in a time and a length.
Duration PictureTrack::time_of(std::int64_t ticks, int roundings) const {
    const Duration said = demuxer_.picture_time(ticks);
    const auto& stream = *demuxer_.stream(Track::Picture);
    const AVRational rate = stream.avg_frame_rate;
    const Duration tick = seconds(av_q2d(stream.time_base));
    if (tick < kCoarse || rate.num <= 0 || rate.den <= 0) return said;
    constexpr AVRational kNanoseconds{1, 1'000'000'000};
    const auto frame = av_rescale_q(said.count(), kNanoseconds, av_inv_q(rate));
    const Duration meant(av_rescale_q_rnd(frame, av_inv_q(rate), kNanoseconds, AV_ROUND_DOWN));
    return meant - said < roundings * tick && said - meant < roundings * tick ? meant : said;
}

// AVI says when a picture is decoded, not when it is shown: the first one comes out late by what the decoder keeps back to put
// pictures in order, and so does every other. Such files are read from the start, where the first picture is at zero.
void PictureTrack::find_delay(const AVFrame& frame) {
    const bool knows = frame.pts != AV_NOPTS_VALUE || frame.best_effort_timestamp == AV_NOPTS_VALUE;
    if (!last_at_ && !knows && demuxer_.from_start()) delay_ = time_of(frame.best_effort_timestamp);
}

Duration PictureTrack::begin_of(const AVFrame& frame) {
    if (frame.best_effort_timestamp == AV_NOPTS_VALUE) return next_at_;
    find_delay(frame);
    const Duration said = time_of(frame.best_effort_timestamp) - delay_;
    const bool follows = last_at_ && !std::exchange(jumped_, false);
    const Duration at = follows ? clock_.mend(said, next_at_) : clock_.moved(said);
    return last_at_ && at <= *last_at_ ? std::max(next_at_, *last_at_ + Duration(1)) : at;
}

Duration PictureTrack::length_of(const AVFrame& frame, Duration at) const {
    if (frame.pkt_duration <= 0) return usual_;
    const auto ticks = frame.best_effort_timestamp;
    const auto& stream = *demuxer_.stream(Track::Picture);
    const auto start = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
    // Through the same rounding as the times themselves, so that end and next start fall together.
    const Duration lasts = ticks != AV_NOPTS_VALUE
                               ? clock_.moved(time_of(av_sat_add64(ticks, frame.pkt_duration), 2) - delay_) - at
                               : time_of(av_sat_add64(start, frame.pkt_duration)) - time_of(start);
    return lasts > Duration::zero() && lasts <= kLongestPicture ? lasts : usual_;
}

DecodeStatus PictureTrack::receive(TimedFrame& out) {
    for (;;) {
        if (deinterlacer_.try_take(out)) return DecodeStatus::Ready;
        const auto status = decode(out);
        if (status == DecodeStatus::NeedsPacket) return status;
        if (status == DecodeStatus::Ready) {
            deinterlacer_.put(std::move(out));
        } else {
            deinterlacer_.finish();
            return deinterlacer_.try_take(out) ? DecodeStatus::Ready : DecodeStatus::End;
        }
    }
}

void PictureTrack::restart() {
    decoder_.restart();
    deinterlacer_ = Deinterlacer();
    jumped_ = true;
}

std::optional<Duration> PictureTrack::begin_of(const AVPacket& packet) const {
    const auto ticks = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
    if (ticks == AV_NOPTS_VALUE) return std::nullopt;
    return clock_.moved(demuxer_.picture_time(ticks) - delay_);
}

DecodeStatus PictureTrack::decode(TimedFrame& out) {
    const auto status = decoder_.receive(out.frame);
    if (status != DecodeStatus::Ready) return status;
    out.at = begin_of(*out.frame);
    out.lasts = length_of(*out.frame, out.at);
    out.shape = shape_of(demuxer_, *out.frame);
    out.broken = is_broken(*out.frame);
    last_at_ = out.at;
    // MP4 makes a jump of the clock into the length of the picture before it.
    next_at_ = out.at + (out.lasts <= MendedClock::kLongestGap ? out.lasts : usual_);
    return status;
}

}  // namespace wissel::av
