#include "support/clip_maker.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <numbers>
#include <stdexcept>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/display.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

namespace wissel::test {

namespace {

constexpr int kBits = 20;  // 4 clip, 12 frame, 4 checksum
constexpr float kClipStep = 1500;

int checksum(int clip, int frame) { return (clip * 7 + frame * 5 + (frame >> 4) * 3 + 9) & 15; }

int code(int clip, int frame) { return clip << 16 | frame << 4 | checksum(clip, frame); }

void check(int done, const char* what) {
    if (done < 0) throw std::runtime_error(std::string("making a test clip failed: ") + what);
}

struct Stream {
    AVCodecContext* codec = nullptr;
    AVStream* stream = nullptr;
    AVFrame* frame = av_frame_alloc();
    std::int64_t sent = 0;
    Stream() = default;
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() {
        av_frame_free(&frame);
        avcodec_free_context(&codec);
    }
};

class Maker {
public:
    Maker(const std::string& path, const ClipSpec& spec) : spec_(spec) {
        check(avformat_alloc_output_context2(&format_, nullptr, nullptr, path.c_str()), "container");
        open_video();
        if (spec.sound != ClipSpec::Sound::None) open_audio();
        check(avio_open(&format_->pb, path.c_str(), AVIO_FLAG_WRITE), "file");
        check(avformat_write_header(format_, nullptr), "header");
    }
    ~Maker() {
        avio_closep(&format_->pb);
        avformat_free_context(format_);
    }
    Maker(const Maker&) = delete;
    Maker& operator=(const Maker&) = delete;

    void run() {
        for (int i = 0; i < spec_.frames; ++i) {
            draw(i);
            encode(video_, video_.frame);
            while (audio_.codec && double(audio_.sent) / spec_.sample_rate < double(i + 1) * frame_seconds()) write_sound();
        }
        while (audio_.codec && audio_.sent < sound_total()) write_sound();
        encode(video_, nullptr);
        if (audio_.codec) encode(audio_, nullptr);
        check(av_write_trailer(format_), "trailer");
    }

private:
    double frame_seconds() const { return double(spec_.rate_den) / spec_.rate_num * (spec_.doubled ? 1.5 : 1); }
    std::int64_t sound_total() const {
        const double length = spec_.sound_seconds > 0 ? spec_.sound_seconds : spec_.frames * frame_seconds();
        return std::llround(length * spec_.sample_rate);
    }

    void open_video() {
        const AVCodec* found = avcodec_find_encoder_by_name(spec_.video_codec.c_str());
        if (!found) throw std::runtime_error("no encoder " + spec_.video_codec);
        video_.codec = avcodec_alloc_context3(found);
        auto& codec = *video_.codec;
        codec.width = spec_.width;
        codec.height = spec_.height;
        codec.pix_fmt = spec_.video_codec == "png" ? AV_PIX_FMT_RGB24 : AV_PIX_FMT_YUV420P;
        codec.time_base = {spec_.rate_den, spec_.rate_num};
        if (!spec_.doubled) codec.framerate = {spec_.rate_num, spec_.rate_den};
        codec.gop_size = spec_.gop;
        codec.max_b_frames = spec_.b_frames;
        codec.thread_count = 1;
        if (format_->oformat->flags & AVFMT_GLOBALHEADER) codec.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        av_opt_set(codec.priv_data, "preset", "ultrafast", 0);
        av_opt_set(codec.priv_data, "bf", std::to_string(spec_.b_frames).c_str(), 0);
        codec.sample_aspect_ratio = {spec_.aspect_width, spec_.aspect_height};
        check(avcodec_open2(&codec, found, nullptr), "video encoder");
        video_.stream = avformat_new_stream(format_, nullptr);
        video_.stream->time_base = codec.time_base;
        if (!spec_.doubled) video_.stream->avg_frame_rate = codec.framerate;
        video_.stream->sample_aspect_ratio = codec.sample_aspect_ratio;
        avcodec_parameters_from_context(video_.stream->codecpar, &codec);
        if (spec_.quarter_turns != 0) turn();
        video_.frame->format = codec.pix_fmt;
        video_.frame->width = spec_.width;
        video_.frame->height = spec_.height;
        check(av_frame_get_buffer(video_.frame, 0), "frame");
    }

    void turn() {
        auto* matrix = av_stream_new_side_data(video_.stream, AV_PKT_DATA_DISPLAYMATRIX, 9 * sizeof(std::int32_t));
        av_display_rotation_set(reinterpret_cast<std::int32_t*>(matrix), 90.0 * spec_.quarter_turns);
    }

    void open_audio() {
        const AVCodec* found = avcodec_find_encoder_by_name(spec_.audio_codec.c_str());
        if (!found) throw std::runtime_error("no encoder " + spec_.audio_codec);
        audio_.codec = avcodec_alloc_context3(found);
        auto& codec = *audio_.codec;
        codec.sample_fmt = found->sample_fmts ? found->sample_fmts[0] : AV_SAMPLE_FMT_S16;
        codec.sample_rate = spec_.sample_rate;
        codec.time_base = {1, spec_.sample_rate};
        codec.bit_rate = 128000;
        av_channel_layout_default(&codec.ch_layout, 2);
        if (format_->oformat->flags & AVFMT_GLOBALHEADER) codec.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        check(avcodec_open2(&codec, found, nullptr), "audio encoder");
        audio_.stream = avformat_new_stream(format_, nullptr);
        audio_.stream->time_base = codec.time_base;
        avcodec_parameters_from_context(audio_.stream->codecpar, &codec);
    }

    void draw(int index) {
        AVFrame& frame = *video_.frame;
        check(av_frame_make_writable(&frame), "frame");
        const int bits = code(spec_.number, index);
        for (int y = 0; y < spec_.height; ++y) {
            for (int x = 0; x < spec_.width; ++x) {
                const bool strip = y < spec_.height / 3;
                const bool white = bits >> (kBits - 1 - x * kBits / spec_.width) & 1;
                const int value = strip ? (white ? 235 : 16) : 60 + (x + y + index * 3) % 100;
                if (frame.format == AV_PIX_FMT_RGB24) {
                    for (int c = 0; c < 3; ++c) frame.data[0][y * frame.linesize[0] + 3 * x + c] = static_cast<std::uint8_t>(value);
                } else {
                    frame.data[0][y * frame.linesize[0] + x] = static_cast<std::uint8_t>(value);
                }
            }
        }
        for (int plane = 1; plane < 3 && frame.format == AV_PIX_FMT_YUV420P; ++plane) {
            for (int y = 0; y < (spec_.height + 1) / 2; ++y) {
                std::fill_n(frame.data[plane] + y * frame.linesize[plane], (spec_.width + 1) / 2, std::uint8_t{128});
            }
        }
        frame.pts = spec_.first_tick + (spec_.doubled ? index * 3 / 2 : index);
        frame.pict_type = AV_PICTURE_TYPE_NONE;
    }

    static float bursts(double seconds) {
        const auto wave = [&](double hertz) { return std::sin(2 * std::numbers::pi * hertz * seconds); };
        double voice = 0;
        for (int overtone = 1; overtone < 8; ++overtone) voice += 0.05 * wave(130 * overtone) / overtone;
        const bool burst = std::fmod(seconds, 0.5) < 0.005;
        return static_cast<float>(voice * (0.7 + 0.3 * wave(3)) + (burst ? 0.7 * wave(3000) : 0));
    }

    float sample(std::int64_t at, int channel) const {
        if (spec_.sound == ClipSpec::Sound::Tone) {
            const double hertz = 200.0 + 100.0 * spec_.number;
            return static_cast<float>(spec_.tone * std::sin(2 * std::numbers::pi * hertz * double(at) / spec_.sample_rate));
        }
        if (spec_.sound == ClipSpec::Sound::Bursts) return bursts(double(at) / spec_.sample_rate);
        return channel == 0 ? static_cast<float>(at % kRampPeriod) / 32768.0F : kClipStep * static_cast<float>(spec_.number) / 32768.0F;
    }

    void write_sound() {
        AVFrame& frame = *audio_.frame;
        av_frame_unref(&frame);
        const auto left = sound_total() - audio_.sent;
        frame.nb_samples = audio_.codec->frame_size > 0 ? audio_.codec->frame_size : spec_.sound_block;
        if (left <= 0) {
            audio_.sent = std::numeric_limits<std::int64_t>::max() / 4;
            return;
        }
        frame.nb_samples = static_cast<int>(std::min<std::int64_t>(frame.nb_samples, left));
        frame.format = audio_.codec->sample_fmt;
        frame.sample_rate = spec_.sample_rate;
        av_channel_layout_copy(&frame.ch_layout, &audio_.codec->ch_layout);
        check(av_frame_get_buffer(&frame, 0), "sound");
        for (int i = 0; i < frame.nb_samples; ++i) {
            for (int c = 0; c < 2; ++c) put(frame, i, c, sample(audio_.sent + i, c));
        }
        frame.pts = audio_.sent + std::int64_t(spec_.first_tick) * spec_.rate_den * spec_.sample_rate / spec_.rate_num
                    + std::llround(spec_.sound_later * spec_.sample_rate);
        audio_.sent += frame.nb_samples;
        encode(audio_, &frame);
    }

    static void put(AVFrame& frame, int index, int channel, float value) {
        const auto number = static_cast<std::int16_t>(std::lround(value * 32768));
        switch (frame.format) {
            case AV_SAMPLE_FMT_S16: reinterpret_cast<std::int16_t*>(frame.data[0])[index * 2 + channel] = number; break;
            case AV_SAMPLE_FMT_S16P: reinterpret_cast<std::int16_t*>(frame.data[channel])[index] = number; break;
            case AV_SAMPLE_FMT_FLTP: reinterpret_cast<float*>(frame.data[channel])[index] = value; break;
            default: throw std::runtime_error("unexpected sample format");
        }
    }

    std::int64_t jumped(std::int64_t tick, AVRational base) const {
        if (spec_.jump_seconds == 0) return tick;
        const AVRational picture{spec_.rate_den, spec_.rate_num};
        return av_compare_ts(tick, base, spec_.jump_at, picture) < 0 ? tick : tick + spec_.jump_seconds * base.den / base.num;
    }

    void encode(Stream& to, AVFrame* frame) {
        check(avcodec_send_frame(to.codec, frame), "encoding");
        std::unique_ptr<AVPacket, void (*)(AVPacket*)> packet(av_packet_alloc(), [](AVPacket* p) { av_packet_free(&p); });
        while (avcodec_receive_packet(to.codec, packet.get()) >= 0) {
            packet->stream_index = to.stream->index;
            if (&to == &video_ && packet->duration == 0) packet->duration = spec_.doubled ? 0 : 1;
            for (auto* tick : {&packet->pts, &packet->dts}) *tick = jumped(*tick, to.codec->time_base);
            av_packet_rescale_ts(packet.get(), to.codec->time_base, to.stream->time_base);
            check(av_interleaved_write_frame(format_, packet.get()), "writing");
        }
    }

    const ClipSpec spec_;
    AVFormatContext* format_ = nullptr;
    Stream video_, audio_;
};

}  // namespace

std::string make_clip(const TempFolder& folder, const ClipSpec& spec) {
    av_log_set_level(AV_LOG_FATAL);
    const auto path = folder.file(spec.name);
    Maker(path, spec).run();
    return path;
}

std::optional<FrameMark> read_mark(const playback::Picture& picture) {
    int bits = 0;
    const int y = picture.size.height / 6;
    for (int i = 0; i < kBits; ++i) {
        const int x = (2 * i + 1) * picture.size.width / (2 * kBits);
        const int value = picture.pixels[static_cast<std::size_t>(y * picture.stride + x * 4 + 1)];
        if (value > 80 && value < 170) return std::nullopt;
        bits = bits << 1 | (value >= 128 ? 1 : 0);
    }
    const FrameMark mark{bits >> 16, bits >> 4 & 0xfff};
    if (code(mark.clip, mark.frame) != bits) return std::nullopt;
    return mark;
}

std::optional<SampleMark> read_sample(std::span<const float> stereo) {
    const float clip = stereo[1] * 32768.0F / kClipStep;
    const float position = stereo[0] * 32768.0F;
    const auto whole = [](float value) { return std::abs(value - std::round(value)) < 0.01F; };
    if (!whole(clip) || !whole(position) || clip < 0.5F) return std::nullopt;
    return SampleMark{static_cast<int>(std::lround(clip)), static_cast<int>(std::lround(position))};
}

}  // namespace wissel::test
