#include "support/remux.h"

#include <memory>
#include <stdexcept>

extern "C" {
#include <libavformat/avformat.h>
}

namespace wissel::test {

namespace {

void check(int done, const char* what) {
    if (done < 0) throw std::runtime_error(std::string("putting streams together failed: ") + what);
}

struct Close {
    void operator()(AVFormatContext* format) const {
        if (format->iformat) return avformat_close_input(&format);
        if (format->pb) avio_closep(&format->pb);
        avformat_free_context(format);
    }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
using Format = std::unique_ptr<AVFormatContext, Close>;
using Packet = std::unique_ptr<AVPacket, Close>;

Format open_part(const RemuxPart& part) {
    if (part.path.empty()) return nullptr;
    AVFormatContext* opened = nullptr;
    check(avformat_open_input(&opened, part.path.c_str(), nullptr, nullptr), "opening a part");
    Format format(opened);
    check(avformat_find_stream_info(opened, nullptr), "reading a part");
    return format;
}

const AVStream* taken(const AVFormatContext& from, int kind) {
    for (unsigned i = 0; i < from.nb_streams; ++i) {
        if (kind < 0 || from.streams[i]->codecpar->codec_type == kind) return from.streams[i];
    }
    throw std::runtime_error("a part has no such stream");
}

void add_stream(AVFormatContext& to, const AVFormatContext* from, const RemuxPart& part) {
    AVStream* const stream = avformat_new_stream(&to, nullptr);
    stream->disposition = part.disposition;
    if (!part.language.empty()) av_dict_set(&stream->metadata, "language", part.language.c_str(), 0);
    stream->time_base = from ? taken(*from, part.kind)->time_base : AVRational{1, 1000};
    if (!from) {
        stream->codecpar->codec_type = AVMEDIA_TYPE_DATA;
        stream->codecpar->codec_id = AV_CODEC_ID_TIMED_ID3;
        return;
    }
    const AVStream& source = *taken(*from, part.kind);
    check(avcodec_parameters_copy(stream->codecpar, source.codecpar), "parameters");
    stream->codecpar->codec_tag = 0;
    stream->avg_frame_rate = source.avg_frame_rate;
}

void write_data(AVFormatContext& to, int index) {
    const Packet packet(av_packet_alloc());
    check(av_new_packet(packet.get(), 16), "data");
    std::fill_n(packet->data, 16, std::uint8_t{7});
    packet->stream_index = index;
    packet->pts = packet->dts = 0;
    check(av_interleaved_write_frame(&to, packet.get()), "writing");
}

void write_part(AVFormatContext& to, AVFormatContext& from, int index, int kind) {
    const AVStream& source = *taken(from, kind);
    const Packet packet(av_packet_alloc());
    while (av_read_frame(&from, packet.get()) >= 0) {
        if (packet->stream_index == source.index) {
            av_packet_rescale_ts(packet.get(), source.time_base, to.streams[index]->time_base);
            packet->stream_index = index;
            packet->pos = -1;
            check(av_interleaved_write_frame(&to, packet.get()), "writing");
        }
        av_packet_unref(packet.get());
    }
}

}  // namespace

void remux(const std::string& to, const std::vector<RemuxPart>& parts) {
    av_log_set_level(AV_LOG_FATAL);
    AVFormatContext* made = nullptr;
    check(avformat_alloc_output_context2(&made, nullptr, nullptr, to.c_str()), "container");
    const Format format(made);
    std::vector<Format> inputs;
    for (const auto& part : parts) {
        inputs.push_back(open_part(part));
        add_stream(*made, inputs.back().get(), part);
    }
    check(avio_open(&made->pb, to.c_str(), AVIO_FLAG_WRITE), "file");
    check(avformat_write_header(made, nullptr), "header");
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const int index = static_cast<int>(i);
        inputs[i] ? write_part(*made, *inputs[i], index, parts[i].kind) : write_data(*made, index);
    }
    check(av_write_trailer(made), "trailer");
}

}  // namespace wissel::test
