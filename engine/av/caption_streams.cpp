#include "av/caption_streams.h"

#include <algorithm>
#include <array>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace wissel::av {

namespace {

// A story has tags of two letters, most containers have three; ISO 639-2 gives some languages two of those.
struct LanguageTags {
    std::string_view two, three, other;
};
constexpr std::array kTags = {
    LanguageTags{"ar", "ara", ""}, LanguageTags{"bg", "bul", ""},    LanguageTags{"cs", "ces", "cze"},
    LanguageTags{"da", "dan", ""}, LanguageTags{"de", "deu", "ger"}, LanguageTags{"el", "ell", "gre"},
    LanguageTags{"en", "eng", ""}, LanguageTags{"es", "spa", ""},    LanguageTags{"fa", "fas", "per"},
    LanguageTags{"fi", "fin", ""}, LanguageTags{"fr", "fra", "fre"}, LanguageTags{"he", "heb", ""},
    LanguageTags{"hi", "hin", ""}, LanguageTags{"hu", "hun", ""},    LanguageTags{"it", "ita", ""},
    LanguageTags{"ja", "jpn", ""}, LanguageTags{"ku", "kur", ""},    LanguageTags{"nl", "nld", "dut"},
    LanguageTags{"no", "nor", ""}, LanguageTags{"pl", "pol", ""},    LanguageTags{"ps", "pus", ""},
    LanguageTags{"pt", "por", ""}, LanguageTags{"ro", "ron", "rum"}, LanguageTags{"ru", "rus", ""},
    LanguageTags{"so", "som", ""}, LanguageTags{"sq", "sqi", "alb"}, LanguageTags{"sr", "srp", ""},
    LanguageTags{"sv", "swe", ""}, LanguageTags{"ti", "tir", ""},    LanguageTags{"tr", "tur", ""},
    LanguageTags{"uk", "ukr", ""}, LanguageTags{"zh", "zho", "chi"},
};

bool is_text(const AVStream& stream) {
    switch (stream.codecpar->codec_id) {
        case AV_CODEC_ID_SUBRIP:
        case AV_CODEC_ID_TEXT:
        case AV_CODEC_ID_WEBVTT:
        case AV_CODEC_ID_MOV_TEXT:
        case AV_CODEC_ID_ASS:
            return true;
        default:
            return false;
    }
}

bool is_bitmap(const AVStream& stream) {
    const auto* about = avcodec_descriptor_get(stream.codecpar->codec_id);
    return about && (about->props & AV_CODEC_PROP_BITMAP_SUB) != 0;
}

std::string_view language_of(const AVStream& stream) {
    const auto* entry = av_dict_get(stream.metadata, "language", nullptr, 0);
    return entry ? entry->value : "";
}

// Lower is better.
std::size_t rank(const AVStream& stream, const std::vector<std::string>& languages) {
    const auto tag = language_of(stream);
    const auto found =
        std::ranges::find_if(languages, [tag](const auto& language) { return is_language(tag, language); });
    std::size_t rank = static_cast<std::size_t>(found - languages.begin()) * 8;
    if (found == languages.end() && !tag.empty() && tag != "und") rank += 8;
    if ((stream.disposition & AV_DISPOSITION_FORCED) != 0) rank += 4;
    if ((stream.disposition & AV_DISPOSITION_HEARING_IMPAIRED) == 0) rank += 2;
    if ((stream.disposition & AV_DISPOSITION_DEFAULT) == 0) rank += 1;
    return rank;
}

}  // namespace

bool is_language(std::string_view tag, std::string_view language) {
    tag = tag.substr(0, tag.find('-'));
    if (tag.empty() || tag == language) return !tag.empty();
    const auto known = std::ranges::find(kTags, language, &LanguageTags::two);
    return known != kTags.end() && (tag == known->three || tag == known->other);
}

CaptionKinds kinds_of_captions(const AVFormatContext& format) {
    CaptionKinds kinds;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        kinds.text = kinds.text || is_text(*format.streams[i]);
        kinds.bitmap = kinds.bitmap || is_bitmap(*format.streams[i]);
    }
    return kinds;
}

AVStream* pick_captions(const AVFormatContext& format, const std::vector<std::string>& languages) {
    AVStream* best = nullptr;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        AVStream* stream = format.streams[i];
        if (!is_text(*stream)) continue;
        if (!best || rank(*stream, languages) < rank(*best, languages)) best = stream;
    }
    return best;
}

}  // namespace wissel::av
