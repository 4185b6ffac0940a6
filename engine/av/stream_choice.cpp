#include "av/stream_choice.h"

#include <algorithm>
#include <compare>
#include <cstdint>

#include "av/caption_streams.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace wissel::av {

namespace {

// In the order in which they count.
struct Merit {
    bool can_be_decoded = false;
    bool is_default = false;
    std::int64_t pixels = 0;
    friend auto operator<=>(const Merit&, const Merit&) = default;
};

Merit merit_of(const AVStream& stream) {
    const auto& parameters = *stream.codecpar;
    return {avcodec_find_decoder(parameters.codec_id) != nullptr, (stream.disposition & AV_DISPOSITION_DEFAULT) != 0,
            std::int64_t{parameters.width} * parameters.height};
}

bool is_film(const AVStream& stream) {
    constexpr int kNotFilm = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS;
    return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO && (stream.disposition & kNotFilm) == 0;
}

}  // namespace

AVStream* best_picture(const AVFormatContext& format) {
    AVStream* best = nullptr;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        AVStream* const stream = format.streams[i];
        if (is_film(*stream) && (!best || merit_of(*stream) > merit_of(*best))) best = stream;
    }
    return best;
}

AVStream* best_sound(AVFormatContext& format, const AVStream* picture) {
    const int index = av_find_best_stream(&format, AVMEDIA_TYPE_AUDIO, -1, picture ? picture->index : -1, nullptr, 0);
    return index < 0 ? nullptr : format.streams[index];
}

std::int64_t first_tick(const AVFormatContext& format, const AVStream& base) {
    if (base.start_time != AV_NOPTS_VALUE) return base.start_time;
    return format.start_time == AV_NOPTS_VALUE ? 0 : av_rescale_q(format.start_time, AV_TIME_BASE_Q, base.time_base);
}

bool is_interlaced(const AVStream& picture) {
    const auto order = picture.codecpar->field_order;
    return order != AV_FIELD_UNKNOWN && order != AV_FIELD_PROGRESSIVE;
}

std::vector<SoundInfo> sounds_of(const AVFormatContext& format) {
    std::vector<SoundInfo> sounds;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream& stream = *format.streams[i];
        const bool is_sound = stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
        if (!is_sound || !avcodec_find_decoder(stream.codecpar->codec_id)) continue;
        const auto* tag = av_dict_get(stream.metadata, "language", nullptr, 0);
        SoundInfo sound;
        sound.stream = static_cast<int>(i);
        if (tag) sound.language = tag->value;
        sound.described = (stream.disposition & (AV_DISPOSITION_VISUAL_IMPAIRED | AV_DISPOSITION_DESCRIPTIONS)) != 0;
        sound.voice_only = sound.described && (stream.disposition & AV_DISPOSITION_DEPENDENT) != 0;
        sounds.push_back(std::move(sound));
    }
    return sounds;
}

int sound_in(const std::vector<SoundInfo>& sounds, const std::vector<std::string>& languages) {
    for (const auto& language : languages) {
        const auto found = std::ranges::find_if(sounds, [&](const auto& sound) {
            return !sound.described && is_language(sound.language, language);
        });
        if (found != sounds.end()) return found->stream;
    }
    return -1;
}

}  // namespace wissel::av
