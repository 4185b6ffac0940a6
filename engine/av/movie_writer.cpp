#include "av/movie_writer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <vector>

#include <fmt/format.h>

#include "av/av_error.h"
#include "av/handles.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

namespace wissel::av {

namespace {

constexpr int kAacBlock = 1024, kOpusBlock = 2880;  // samples that the encoders take at a time

struct CloseOutput {
    void operator()(AVFormatContext* format) const noexcept {
        if (format->pb) avio_closep(&format->pb);
        avformat_free_context(format);
    }
};
using OutputPtr = std::unique_ptr<AVFormatContext, CloseOutput>;

struct Encoder {
    CodecPtr codec;
    AVStream* stream = nullptr;  // owned by the format
    FramePtr frame;
};

Result<void> check(const std::string& path, const MovieSettings& settings) {
    const auto [width, height] = settings.size;
    const bool alone = width == 0 && height == 0 && settings.sound_bits > 0;
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown)) return fail(path + ": is a folder: give the film another name");
    if (alone) return {};
    if (width < 16 || height < 16 || width > 16384 || height > 16384 || width % 2 != 0 || height % 2 != 0) {
        return fail(fmt::format("{}: a film of {}x{} cannot be written; width and height must be even, 16 to 16384", path,
                                width, height));
    }
    if (settings.rate_num <= 0 || settings.rate_den <= 0) {
        return fail(fmt::format("{}: {}/{} pictures a second is no frame rate", path, settings.rate_num, settings.rate_den));
    }
    if (settings.quality < 0 || settings.quality > 51 || settings.key_interval < 1) {
        return fail(fmt::format("{}: quality must be 0 to 51 and the key interval at least 1", path));
    }
    return {};
}

Result<Encoder> make_encoder(AVFormatContext& format, const char* name) {
    const AVCodec* kind = avcodec_find_encoder_by_name(name);
    if (!kind) return fail(fmt::format("{}: this FFmpeg has no {} encoder; install libavcodec59 with it", format.url, name));
    Encoder made{CodecPtr(avcodec_alloc_context3(kind)), avformat_new_stream(&format, nullptr), make_frame()};
    if (!made.codec || !made.stream) throw std::bad_alloc();
    made.codec->flags |= AV_CODEC_FLAG_BITEXACT;
    if (format.oformat->flags & AVFMT_GLOBALHEADER) made.codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    return made;
}

Result<void> start(Encoder& encoder, const std::string& path) {
    int code = avcodec_open2(encoder.codec.get(), nullptr, nullptr);
    if (code >= 0) code = avcodec_parameters_from_context(encoder.stream->codecpar, encoder.codec.get());
    if (code >= 0) code = av_frame_get_buffer(encoder.frame.get(), 0);
    if (code < 0) return fail(fmt::format("{}: {} cannot be started: {}", path, encoder.codec->codec->name, av_message(code)));
    encoder.stream->time_base = encoder.codec->time_base;
    return {};
}

Result<Encoder> open_picture(AVFormatContext& format, const MovieSettings& settings) {
    auto made = make_encoder(format, "libx264");
    if (!made) return made;
    AVCodecContext& codec = *made->codec;
    using Effort = MovieSettings::Effort;
    const bool quick = settings.effort == Effort::Quick;
    codec.width = settings.size.width;
    codec.height = settings.size.height;
    codec.pix_fmt = AV_PIX_FMT_YUV420P;
    codec.time_base = {settings.rate_den, settings.rate_num};
    codec.framerate = {settings.rate_num, settings.rate_den};
    codec.gop_size = codec.keyint_min = settings.key_interval;
    codec.color_range = AVCOL_RANGE_MPEG;
    codec.colorspace = AVCOL_SPC_BT709;
    codec.color_primaries = AVCOL_PRI_BT709;
    codec.color_trc = AVCOL_TRC_BT709;
    codec.thread_count = quick ? 2 : 1;  // x264 repeats itself for a given number of threads
    av_opt_set_int(codec.priv_data, "crf", settings.quality, 0);
    av_opt_set(codec.priv_data, "preset", quick ? "veryfast" : settings.effort == Effort::Usual ? "medium" : "veryslow", 0);
    av_opt_set_int(codec.priv_data, "forced-idr", 1, 0);
    // Fixed key pictures. Usual: bits go to dark gradients, where bands show first. Small: none for grain that a drawing does not have,
    // evener quality over time (a tenth smaller at the same likeness); more reference pictures would cost memory in every primed clip.
    const bool small = settings.effort == Effort::Small;
    av_opt_set(codec.priv_data, "x264-params", small ? "scenecut=0:aq-mode=1:ref=4:bframes=12:psy=0:qcomp=0.8:rc-lookahead=120" : "scenecut=0:aq-mode=3", 0);
    made->stream->avg_frame_rate = codec.framerate;
    made->frame->width = codec.width;
    made->frame->height = codec.height;
    made->frame->format = codec.pix_fmt;
    if (auto started = start(*made, format.url); !started) return tl::unexpected(started.error());
    return made;
}

Result<Encoder> open_sound(AVFormatContext& format, const MovieSettings& settings) {
    const bool voice = settings.voice == MovieSettings::Voice::Yes;
    auto made = make_encoder(format, voice ? "libopus" : "aac");
    if (!made) return made;
    AVCodecContext& codec = *made->codec;
    codec.sample_fmt = voice ? AV_SAMPLE_FMT_FLT : AV_SAMPLE_FMT_FLTP;
    if (voice) {
        av_opt_set(codec.priv_data, "application", "voip", 0);
        av_opt_set(codec.priv_data, "frame_duration", "60", 0);  // fewer, so that their headers cost less than the voice
    }
    codec.sample_rate = kSampleRate;
    codec.time_base = {1, kSampleRate};
    codec.bit_rate = settings.sound_bits;
    av_channel_layout_default(&codec.ch_layout, voice ? 1 : kChannels);
    made->frame->nb_samples = voice ? kOpusBlock : kAacBlock;
    made->frame->format = codec.sample_fmt;
    made->frame->sample_rate = codec.sample_rate;
    av_channel_layout_copy(&made->frame->ch_layout, &codec.ch_layout);
    if (auto started = start(*made, format.url); !started) return tl::unexpected(started.error());
    return made;
}

SwsPtr make_converter(PixelSize size) {
    SwsPtr made(sws_getContext(size.width, size.height, AV_PIX_FMT_BGR0, size.width, size.height, AV_PIX_FMT_YUV420P,
                               SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP, nullptr, nullptr, nullptr));
    if (!made) throw std::bad_alloc();
    const int* bt709 = sws_getCoefficients(SWS_CS_ITU709);
    sws_setColorspaceDetails(made.get(), bt709, 1, bt709, 0, 0, 1 << 16, 1 << 16);
    return made;
}

}  // namespace

struct MovieWriter::Parts {
    std::string path;
    bool created = false;
    std::string part() const { return part_of(path); }
    PixelSize size;
    OutputPtr format;
    Encoder picture, sound;       // without a codec: there is none
    std::vector<std::int64_t> keys;
    SwsPtr converter;
    PacketPtr packet = make_packet();
    std::vector<float> waiting;   // samples short of a block
    SampleCount sound_sent = 0;

    Result<void> open(const MovieSettings& settings);
    Result<void> failed(const char* what, int code) const {
        return fail(fmt::format("{}: {}: {}", path, what, av_message(code)));
    }
    Result<void> encode(Encoder& encoder, const AVFrame* frame);
    Result<void> send_block(int count);
};

Result<void> MovieWriter::Parts::open(const MovieSettings& settings) {
    AVFormatContext* made = nullptr;
    const char* const container = settings.voice == MovieSettings::Voice::Yes ? "matroska" : "mp4";
    if (avformat_alloc_output_context2(&made, nullptr, container, part().c_str()) < 0) throw std::bad_alloc();
    format.reset(made);
    format->flags |= AVFMT_FLAG_BITEXACT;
    keys = settings.keys;
    if (size.width > 0) {
        auto opened = open_picture(*format, settings);
        if (!opened) return tl::unexpected(opened.error());
        picture = std::move(*opened);
        converter = make_converter(size);
    }
    if (settings.sound_bits > 0) {
        auto opened = open_sound(*format, settings);
        if (!opened) return tl::unexpected(opened.error());
        sound = std::move(*opened);
    }
    const std::string address = "file:" + part();  // a name with a colon is still a file
    if (const int code = avio_open(&format->pb, address.c_str(), AVIO_FLAG_WRITE); code < 0) {
        return failed("cannot be opened for writing", code);
    }
    created = true;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    const int code = avformat_write_header(format.get(), &options);
    av_dict_free(&options);
    return code < 0 ? failed("the film's head cannot be written", code) : Result<void>{};
}

// Gives a frame to the encoder (none: no more come) and everything that is ready to the file.
Result<void> MovieWriter::Parts::encode(Encoder& encoder, const AVFrame* frame) {
    if (const int code = avcodec_send_frame(encoder.codec.get(), frame); code < 0) return failed("cannot be encoded", code);
    while (true) {
        const int code = avcodec_receive_packet(encoder.codec.get(), packet.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return {};
        if (code < 0) return failed("cannot be encoded", code);
        // libx264 leaves the last picture's duration open; the file's length needs it.
        if (packet->duration == 0) packet->duration = 1;
        av_packet_rescale_ts(packet.get(), encoder.codec->time_base, encoder.stream->time_base);
        packet->stream_index = encoder.stream->index;
        if (const int wrote = av_interleaved_write_frame(format.get(), packet.get()); wrote < 0) {
            return failed("cannot be written; is the disk full?", wrote);
        }
    }
}

Result<void> MovieWriter::Parts::send_block(int count) {
    AVFrame& frame = *sound.frame;
    if (const int code = av_frame_make_writable(&frame); code < 0) return failed("sound", code);
    frame.nb_samples = count;
    const int channels = frame.ch_layout.nb_channels;
    for (int channel = 0; channel < channels; ++channel) {
        auto* out = reinterpret_cast<float*>(frame.extended_data[channel]);
        for (int i = 0; i < count; ++i) out[i] = waiting[static_cast<std::size_t>(i * kChannels + channel)];
    }
    frame.pts = sound_sent;
    sound_sent += count;
    waiting.erase(waiting.begin(), waiting.begin() + count * kChannels);
    return encode(sound, &frame);
}

MovieWriter::MovieWriter() : parts_(std::make_unique<Parts>()) {}

MovieWriter::~MovieWriter() {
    parts_->format.reset();
    if (parts_->created && !finished_) std::remove(parts_->part().c_str());
}

Result<std::unique_ptr<MovieWriter>> MovieWriter::open(const std::string& path, const MovieSettings& settings) {
    av_log_set_level(AV_LOG_FATAL);  // what went wrong is in our own messages
    if (auto checked = check(path, settings); !checked) return tl::unexpected(checked.error());
    std::unique_ptr<MovieWriter> made(new MovieWriter);
    made->parts_->path = path;
    made->parts_->size = settings.size;
    if (auto opened = made->parts_->open(settings); !opened) return tl::unexpected(opened.error());
    return made;
}

Result<void> MovieWriter::write_picture(const std::uint8_t* pixels, int stride) {
    AVFrame& frame = *parts_->picture.frame;
    if (const int code = av_frame_make_writable(&frame); code < 0) return parts_->failed("picture", code);
    sws_scale(parts_->converter.get(), &pixels, &stride, 0, parts_->size.height, frame.data, frame.linesize);
    const bool key = std::find(parts_->keys.begin(), parts_->keys.end(), pictures_) != parts_->keys.end();
    frame.pict_type = key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    frame.pts = pictures_++;
    return parts_->encode(parts_->picture, &frame);
}

Result<void> MovieWriter::write_sound(std::span<const float> samples) {
    if (samples.size() % kChannels != 0) return fail(parts_->path + ": half a stereo sample cannot be written");
    auto& waiting = parts_->waiting;
    waiting.insert(waiting.end(), samples.begin(), samples.end());
    sound_ += static_cast<SampleCount>(samples.size() / kChannels);
    const int block = parts_->sound.codec ? parts_->sound.codec->frame_size : 0;
    while (block > 0 && waiting.size() >= static_cast<std::size_t>(block * kChannels)) {
        if (auto sent = parts_->send_block(block); !sent) return sent;
    }
    return {};
}

// To the length of the pictures.
Result<void> MovieWriter::complete_sound() {
    const AVRational tick = parts_->picture.codec->time_base;
    const SampleCount length = av_rescale(pictures_ * tick.num, kSampleRate, tick.den);
    while (sound_ < length) {
        const auto count = std::min<SampleCount>(length - sound_, kSampleRate);
        const std::vector<float> silence(static_cast<std::size_t>(count) * kChannels);
        if (auto wrote = write_sound(silence); !wrote) return wrote;
    }
    return {};
}

Result<void> MovieWriter::finish() {
    const bool has_picture = parts_->picture.codec != nullptr, has_sound = parts_->sound.codec != nullptr;
    if (has_picture ? pictures_ == 0 : sound_ == 0) return fail(parts_->path + ": a film in which there is nothing cannot be written");
    if (has_picture && has_sound) {
        if (auto completed = complete_sound(); !completed) return completed;
    }
    if (const int rest = static_cast<int>(parts_->waiting.size() / kChannels); has_sound && rest > 0) {
        if (auto sent = parts_->send_block(rest); !sent) return sent;
    }
    for (Encoder* encoder : {&parts_->picture, &parts_->sound}) {
        if (!encoder->codec) continue;
        if (auto drained = parts_->encode(*encoder, nullptr); !drained) return drained;
    }
    if (const int code = av_write_trailer(parts_->format.get()); code < 0) return parts_->failed("cannot be completed", code);
    if (const int code = avio_closep(&parts_->format->pb); code < 0) return parts_->failed("cannot be completed", code);
    if (std::rename(parts_->part().c_str(), parts_->path.c_str()) != 0) return parts_->failed("cannot be given its name", AVERROR(errno));
    finished_ = true;
    return {};
}

}  // namespace wissel::av
