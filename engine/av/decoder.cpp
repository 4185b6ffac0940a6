#include "av/decoder.h"

#include <algorithm>
#include <new>
#include <thread>

#include <fmt/format.h>

#include "av/av_error.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace wissel::av {

namespace {

constexpr std::int64_t kMaxPixels = 8192LL * 8192;
constexpr int kMaxErrorsInARow = 32;
constexpr std::int64_t kOneThreadPixels = 1280LL * 720, kTwoThreadPixels = 1920LL * 1088;

void set_threads(AVCodecContext& codec) {
    codec.thread_count = Decoder::threads_for({codec.width, codec.height});
    codec.thread_type = FF_THREAD_FRAME | FF_THREAD_SLICE;
}

}  // namespace

int Decoder::threads_for(PixelSize stored) {
    // Each thread more costs a frame of delay and memory in every primed clip, so only what needs it gets two.
    const auto pixels = std::int64_t(stored.width) * stored.height;
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    return pixels <= kOneThreadPixels ? 1 : pixels <= kTwoThreadPixels ? 2 : std::clamp(cores, 2, 4);
}

Result<std::unique_ptr<Decoder>> Decoder::open(const Demuxer& demuxer, Track track, const Hardware* hardware) {
    const AVStream& stream = *demuxer.stream(track);
    const char* const what = track == Track::Picture ? "picture" : "sound";
    const AVCodec* found = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!found) {
        return fail(fmt::format("{}: the {} is in a format ({}) for which there is no decoder; use H.264 and AAC",
                                demuxer.path(), what, avcodec_get_name(stream.codecpar->codec_id)));
    }
    CodecPtr codec(avcodec_alloc_context3(found));
    if (!codec) throw std::bad_alloc();
    int done = avcodec_parameters_to_context(codec.get(), stream.codecpar);
    codec->pkt_timebase = stream.time_base;
    codec->max_pixels = kMaxPixels;
    if (track == Track::Picture) set_threads(*codec);
    if (hardware) hardware->attach(*codec);
    if (done >= 0) done = avcodec_open2(codec.get(), found, nullptr);
    if (done < 0) return fail(fmt::format("{}: the {} cannot be decoded: {}", demuxer.path(), what, av_message(done)));
    return std::unique_ptr<Decoder>(new Decoder(std::move(codec)));
}

void Decoder::send(const AVPacket* packet) {
    draining_ = packet == nullptr;
    const int sent = avcodec_send_packet(codec_.get(), packet);
    if (sent < 0 && sent != AVERROR_EOF) ++skipped_;
}

DecodeStatus Decoder::receive(FramePtr& frame) {
    frame = make_frame();
    for (int errors = 0; errors < kMaxErrorsInARow;) {
        const int got = avcodec_receive_frame(codec_.get(), frame.get());
        if (got >= 0 && fetch_from_device(*frame)) return DecodeStatus::Ready;
        if (got == AVERROR_EOF) return DecodeStatus::End;
        if (got == AVERROR(EAGAIN)) return DecodeStatus::NeedsPacket;
        ++skipped_;  // what follows may be whole again
        ++errors;
    }
    return draining_ ? DecodeStatus::End : DecodeStatus::NeedsPacket;
}

void Decoder::restart() { avcodec_flush_buffers(codec_.get()); }

void Decoder::skip_unneeded(bool skip) { codec_->skip_frame = skip ? AVDISCARD_NONREF : AVDISCARD_DEFAULT; }

bool Decoder::uses_hardware() const { return codec_->hw_device_ctx != nullptr; }

}  // namespace wissel::av
