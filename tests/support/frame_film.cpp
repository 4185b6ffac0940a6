#include "support/frame_film.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <stdexcept>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace wissel::test {

namespace {

void check(int done, const char* what) {
    if (done >= 0) return;
    std::array<char, AV_ERROR_MAX_STRING_SIZE> why{};
    av_strerror(done, why.data(), why.size());
    throw std::runtime_error(std::string("making a film failed: ") + what + ": " + why.data());
}

struct Free {
    void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVFormatContext* format) const {
        if (format->pb) avio_closep(&format->pb);
        avformat_free_context(format);
    }
};
using Codec = std::unique_ptr<AVCodecContext, Free>;
using Format = std::unique_ptr<AVFormatContext, Free>;

template <class Marked>
void mark(Marked& marked, const FrameFilmSpec& spec) {
    marked.color_range = spec.range;
    marked.colorspace = spec.matrix;
    marked.color_primaries = spec.primaries;
    marked.color_trc = spec.transfer;
}

Codec open_codec(const FrameFilmSpec& spec, bool global_header) {
    const AVCodec* found = avcodec_find_encoder_by_name(spec.codec.c_str());
    if (!found) throw std::runtime_error("no encoder " + spec.codec);
    Codec codec(avcodec_alloc_context3(found));
    codec->width = spec.width;
    codec->height = spec.height;
    codec->pix_fmt = spec.format;
    codec->time_base = spec.tick.num != 0 ? spec.tick : av_inv_q(spec.rate);
    codec->framerate = spec.rate;
    if (spec.marked) mark(*codec, spec);
    codec->thread_count = 1;
    codec->flags = spec.flags;
    codec->strict_std_compliance = FF_COMPLIANCE_EXPERIMENTAL;
    if (global_header) codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    AVDictionary* options = nullptr;
    for (const auto& [name, value] : spec.options) av_dict_set(&options, name.c_str(), value.c_str(), 0);
    const int opened = avcodec_open2(codec.get(), found, &options);
    av_dict_free(&options);
    check(opened, "encoder");
    return codec;
}

void encode(AVCodecContext& codec, const AVFrame* frame, AVFormatContext& format) {
    check(avcodec_send_frame(&codec, frame), "encoding");
    const std::unique_ptr<AVPacket, Free> packet(av_packet_alloc());
    while (avcodec_receive_packet(&codec, packet.get()) >= 0) {
        packet->stream_index = 0;
        if (packet->duration == 0) packet->duration = 1;  // in MP4, a last picture that lasts no time is not in the film
        av_packet_rescale_ts(packet.get(), codec.time_base, format.streams[0]->time_base);
        check(av_interleaved_write_frame(&format, packet.get()), "writing");
    }
}

std::unique_ptr<AVFrame, Free> blank(const FrameFilmSpec& spec, int index) {
    std::unique_ptr<AVFrame, Free> frame(av_frame_alloc());
    frame->format = spec.format;
    frame->width = spec.width;
    frame->height = spec.height;
    if (spec.marked) mark(*frame, spec);
    check(av_frame_get_buffer(frame.get(), 0), "frame");
    frame->pts = index;
    return frame;
}

}  // namespace

void make_film(const std::string& path, const FrameFilmSpec& spec, const DrawFrame& draw) {
    av_log_set_level(AV_LOG_FATAL);
    AVFormatContext* opened = nullptr;
    check(avformat_alloc_output_context2(&opened, nullptr, nullptr, path.c_str()), "container");
    const Format format(opened);
    const Codec codec = open_codec(spec, (format->oformat->flags & AVFMT_GLOBALHEADER) != 0);
    AVStream* const stream = avformat_new_stream(format.get(), nullptr);
    stream->time_base = codec->time_base;
    if (spec.tick.num == 0) stream->avg_frame_rate = spec.rate;
    check(avcodec_parameters_from_context(stream->codecpar, codec.get()), "parameters");
    if (spec.display_matrix) {
        auto* matrix = av_stream_new_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, sizeof *spec.display_matrix);
        std::memcpy(matrix, spec.display_matrix->data(), sizeof *spec.display_matrix);
    }
    check(avio_open(&format->pb, path.c_str(), AVIO_FLAG_WRITE), "file");
    check(avformat_write_header(format.get(), nullptr), "header");
    for (int i = 0; i < spec.frames; ++i) {
        const auto frame = blank(spec, i);
        draw(*frame, i);
        encode(*codec, frame.get(), *format);
    }
    encode(*codec, nullptr, *format);
    check(av_write_trailer(format.get()), "trailer");
}

void fill(AVFrame& frame, std::uint8_t value) {
    for (const AVBufferRef* buffer : frame.buf) {
        if (buffer) std::fill_n(buffer->data, buffer->size, value);
    }
}

std::string encode_picture(const FrameFilmSpec& spec, const DrawFrame& draw) {
    av_log_set_level(AV_LOG_FATAL);
    const Codec codec = open_codec(spec, false);
    const auto frame = blank(spec, 0);
    draw(*frame, 0);
    check(avcodec_send_frame(codec.get(), frame.get()), "encoding");
    check(avcodec_send_frame(codec.get(), nullptr), "encoding");
    const std::unique_ptr<AVPacket, Free> packet(av_packet_alloc());
    check(avcodec_receive_packet(codec.get(), packet.get()), "encoding");
    return {reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size)};
}

}  // namespace wissel::test
