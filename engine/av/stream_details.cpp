#include "av/stream_details.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "av/colour_space.h"
#include "av/frame_shape.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

namespace wissel::av {

namespace {

std::string text_of(const char* text) {
    return text ? text : "";
}

std::string codec_name(const AVStream& stream) {
    return avcodec_get_name(stream.codecpar->codec_id);
}

// A file may put anything there; what is no language tag is not passed on to somebody's terminal.
std::string shown_language(const AVStream& stream) {
    constexpr std::size_t kLongest = 16;
    const auto* entry = av_dict_get(stream.metadata, "language", nullptr, 0);
    const std::string language = entry ? entry->value : "";
    const auto fits = [](unsigned char letter) { return std::isalnum(letter) || letter == '-'; };
    if (language == "und" || language.size() > kLongest || !std::ranges::all_of(language, fits)) return "";
    return language;
}

// "default", "forced, comment"
std::string disposition_of(const AVStream& stream) {
    constexpr std::pair<int, const char*> kNames[] = {
        {AV_DISPOSITION_DEFAULT, "default"},
        {AV_DISPOSITION_FORCED, "forced"},
        {AV_DISPOSITION_COMMENT, "comment"},
        {AV_DISPOSITION_HEARING_IMPAIRED, "hearing impaired"},
        {AV_DISPOSITION_VISUAL_IMPAIRED, "visual impaired"},
        {AV_DISPOSITION_DUB, "dub"},
        {AV_DISPOSITION_ORIGINAL, "original"},
    };
    std::string all;
    for (const auto& [bit, name] : kNames) {
        if (stream.disposition & bit) all += (all.empty() ? "" : ", ") + std::string(name);
    }
    return all;
}

std::string layout_of(const AVStream& stream) {
    char name[64] = {};
    const int length = av_channel_layout_describe(&stream.codecpar->ch_layout, name, sizeof name);
    return length > 0 ? std::string(name) : "";
}

SoundDetails sound_details(const AVStream& stream, bool played) {
    SoundDetails details;
    details.codec = codec_name(stream);
    details.layout = layout_of(stream);
    details.language = shown_language(stream);
    details.disposition = disposition_of(stream);
    details.rate = stream.codecpar->sample_rate;
    details.channels = stream.codecpar->ch_layout.nb_channels;
    details.played = played;
    return details;
}

PictureDetails picture_details(const Demuxer& demuxer) {
    const AVStream& stream = *demuxer.stream(Track::Picture);
    const AVCodecParameters& codec = *stream.codecpar;
    PictureDetails details;
    details.stream = stream.index;
    details.codec = codec_name(stream);
    details.profile = text_of(avcodec_profile_name(codec.codec_id, codec.profile));
    details.stored = {codec.width, codec.height};
    details.upright = demuxer.info().size;
    details.frame_rate = demuxer.info().frame_rate;
    details.interlaced = demuxer.info().interlaced;
    details.pixel_format = text_of(av_get_pix_fmt_name(static_cast<AVPixelFormat>(codec.format)));
    const auto shape = shape_of(demuxer);
    details.aspect_width = shape.aspect_width;
    details.aspect_height = shape.aspect_height;
    details.quarter_turns = shape.quarter_turns;
    return details;
}

// What the converter takes it for.
std::string assumed_matrix(const AVFrame& frame) {
    const int matrix = colour_space_of(frame).matrix;
    if (matrix == SWS_CS_BT2020) return "bt2020nc";
    return matrix == SWS_CS_ITU709 ? "bt709" : "smpte170m";
}

ColourNames colours_of(const AVFrame& frame, const AVPixFmtDescriptor& format) {
    ColourNames names;
    const bool is_rgb = (format.flags & AV_PIX_FMT_FLAG_RGB) != 0;
    names.matrix_said = is_rgb || frame.colorspace != AVCOL_SPC_UNSPECIFIED;
    names.matrix = is_rgb              ? "rgb"
                   : names.matrix_said ? text_of(av_color_space_name(frame.colorspace))
                                       : assumed_matrix(frame);
    names.transfer = frame.color_trc == AVCOL_TRC_UNSPECIFIED ? "" : text_of(av_color_transfer_name(frame.color_trc));
    names.primaries =
        frame.color_primaries == AVCOL_PRI_UNSPECIFIED ? "" : text_of(av_color_primaries_name(frame.color_primaries));
    names.full_range = is_rgb || frame.color_range == AVCOL_RANGE_JPEG || text_of(format.name).starts_with("yuvj");
    names.hdr = frame.color_trc == AVCOL_TRC_SMPTE2084 || frame.color_trc == AVCOL_TRC_ARIB_STD_B67;
    return names;
}

}  // namespace

ClipDetails details_of(const Demuxer& demuxer) {
    const AVFormatContext& format = *demuxer.format();
    ClipDetails details;
    details.format = format.iformat->name;
    details.container = format.iformat->long_name ? format.iformat->long_name : format.iformat->name;
    details.info = demuxer.info();
    if (demuxer.stream(Track::Picture)) details.picture = picture_details(demuxer);
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream& stream = *format.streams[i];
        const auto type = stream.codecpar->codec_type;
        if (type == AVMEDIA_TYPE_AUDIO)
            details.sounds.push_back(sound_details(stream, &stream == demuxer.stream(Track::Sound)));
        if (type == AVMEDIA_TYPE_SUBTITLE)
            details.subtitles.push_back({codec_name(stream), shown_language(stream), disposition_of(stream)});
    }
    return details;
}

void add_from_frame(PictureDetails& details, const AVFrame& frame) {
    details.interlaced = details.interlaced || frame.interlaced_frame != 0;
    const auto* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    if (!format) return;
    details.pixel_format = format->name;
    details.bits = format->comp[0].depth;
    details.colours = colours_of(frame, *format);
}

}  // namespace wissel::av
