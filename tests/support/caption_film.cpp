#include "support/caption_film.h"

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
    if (done < 0) throw std::runtime_error(std::string("putting captions into a film failed: ") + what);
}

constexpr char kAssHeader[] =
    "[Script Info]\nPlayResX: 640\nPlayResY: 360\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize\nStyle: Own,Noto "
    "Sans,30\n\n"
    "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

class Remuxer {
public:
    Remuxer(const std::string& film, const std::string& to) {
        check(avformat_open_input(&in_, film.c_str(), nullptr, nullptr), "film");
        check(avformat_find_stream_info(in_, nullptr), "film");
        check(avformat_alloc_output_context2(&out_, nullptr, nullptr, to.c_str()), "container");
        for (unsigned i = 0; i < in_->nb_streams; ++i) {
            auto* stream = avformat_new_stream(out_, nullptr);
            check(avcodec_parameters_copy(stream->codecpar, in_->streams[i]->codecpar), "stream");
            stream->codecpar->codec_tag = 0;
            stream->time_base = in_->streams[i]->time_base;
        }
        check(avio_open(&out_->pb, to.c_str(), AVIO_FLAG_WRITE), "file");
    }
    ~Remuxer() {
        avformat_close_input(&in_);
        avio_closep(&out_->pb);
        avformat_free_context(out_);
    }
    Remuxer(const Remuxer&) = delete;
    Remuxer& operator=(const Remuxer&) = delete;

    void add_stream(const TrackSpec& track) {
        auto* stream = avformat_new_stream(out_, nullptr);
        const auto* about = avcodec_descriptor_get_by_name(track.codec.c_str());
        if (!about) throw std::runtime_error("no codec " + track.codec);
        stream->codecpar->codec_type = AVMEDIA_TYPE_SUBTITLE;
        stream->codecpar->codec_id = about->id;
        if (about->id == AV_CODEC_ID_ASS) set_header(*stream->codecpar);
        stream->time_base = {1, 1000};
        stream->disposition = track.disposition;
        av_dict_set(&stream->metadata, "language", track.language.c_str(), 0);
    }

    void run(const std::vector<TrackSpec>& tracks) {
        check(avformat_write_header(out_, nullptr), "header");
        const auto first = in_->nb_streams;
        for (unsigned i = 0; i < tracks.size(); ++i) {
            for (const auto& cue : tracks[i].cues) write(first + i, tracks[i].codec, cue);
        }
        std::unique_ptr<AVPacket, void (*)(AVPacket*)> packet(av_packet_alloc(),
                                                              [](AVPacket* p) { av_packet_free(&p); });
        while (av_read_frame(in_, packet.get()) >= 0) {
            const auto index = packet->stream_index;
            av_packet_rescale_ts(packet.get(), in_->streams[index]->time_base, out_->streams[index]->time_base);
            packet->pos = -1;
            check(av_interleaved_write_frame(out_, packet.get()), "writing");
        }
        check(av_write_trailer(out_), "trailer");
    }

private:
    static void set_header(AVCodecParameters& parameters) {
        parameters.extradata_size = sizeof kAssHeader - 1;
        parameters.extradata = static_cast<std::uint8_t*>(av_mallocz(sizeof kAssHeader + AV_INPUT_BUFFER_PADDING_SIZE));
        std::memcpy(parameters.extradata, kAssHeader, sizeof kAssHeader - 1);
    }

    void write(unsigned index, const std::string& codec, const TrackCue& cue) {
        auto bytes = cue.text;
        if (codec == "mov_text") {
            const auto size = cue.text.size();
            bytes = std::string{static_cast<char>(size >> 8U), static_cast<char>(size & 0xFFU)} + cue.text;
        }
        std::unique_ptr<AVPacket, void (*)(AVPacket*)> packet(av_packet_alloc(),
                                                              [](AVPacket* p) { av_packet_free(&p); });
        check(av_new_packet(packet.get(), static_cast<int>(bytes.size())), "packet");
        std::memcpy(packet->data, bytes.data(), bytes.size());
        packet->stream_index = static_cast<int>(index);
        packet->pts = packet->dts = cue.begin_ms;
        packet->duration = cue.length_ms;
        av_packet_rescale_ts(packet.get(), {1, 1000}, out_->streams[index]->time_base);
        check(av_interleaved_write_frame(out_, packet.get()), "writing captions");
    }

    AVFormatContext* in_ = nullptr;
    AVFormatContext* out_ = nullptr;
};

}  // namespace

std::string add_tracks(const TempFolder& folder, const std::string& film, const std::string& name,
                       const std::vector<TrackSpec>& tracks) {
    const auto path = folder.file(name);
    Remuxer remuxer(film, path);
    for (const auto& track : tracks) remuxer.add_stream(track);
    remuxer.run(tracks);
    return path;
}

}  // namespace wissel::test
