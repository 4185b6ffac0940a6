#include "av/stream_choice.h"

#include <compare>
#include <cstdint>

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

}  // namespace wissel::av
