#include "av/caption_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>

#include "av/av_error.h"
#include "av/caption_streams.h"
#include "av/container.h"
#include "av/stream_choice.h"
#include "av/ticks.h"
#include "av/webvtt_tidy.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace wissel::av {

namespace {

constexpr std::size_t kMostHeaderBytes = 64 << 10;
// Of a cue that does not say when it ends, and that no other follows.
constexpr Duration kUsualLength = std::chrono::seconds(5);
constexpr Duration kUnknownEnd = Duration::min();

constexpr ContainerKinds kSideFiles{"srt,webvtt,ass", "a caption file",
                                    "WebVTT (.vtt), SubRip (.srt) or ASS (.ass), in UTF-8"};
constexpr ContainerKinds kFilms{"mov,mp4,matroska,webm,ogg,nut,asf", "a film", "MP4 or MKV"};

struct CloseFormat {
    void operator()(AVFormatContext* format) const noexcept { avformat_close_input(&format); }
};
using FormatPtr = std::unique_ptr<AVFormatContext, CloseFormat>;

struct Subtitle {
    AVSubtitle value{};
    Subtitle() = default;
    ~Subtitle() { avsubtitle_free(&value); }
    Subtitle(const Subtitle&) = delete;
    Subtitle& operator=(const Subtitle&) = delete;
};

// Not within a letter of UTF-8.
std::string shortened(std::string_view text) {
    auto size = std::min(text.size(), kMostCueBytes);
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
    return std::string(text.substr(0, size));
}

// Only the sections that say how words look: fonts and pictures that a file brings are not for us.
std::string without_attachments(std::string_view header) {
    std::string kept;
    bool wanted = true;
    for (std::size_t at = 0; at < header.size();) {
        const auto end = std::min(header.find('\n', at), header.size() - 1) + 1;
        const auto line = header.substr(at, end - at);
        if (line.starts_with('[')) wanted = !line.starts_with("[Fonts]") && !line.starts_with("[Graphics]");
        if (wanted) kept += line;
        at = end;
    }
    return kept;
}

CuePlace place_in(const AVPacket& packet) {
    std::size_t size = 0;
    const auto* data = av_packet_get_side_data(&packet, AV_PKT_DATA_WEBVTT_SETTINGS, &size);
    return data ? place_of({reinterpret_cast<const char*>(data), size}) : CuePlace{};
}

class TrackReader {
public:
    // `zero`: the time of the file that counts as 0.
    TrackReader(const FileReader& file, AVFormatContext& format, AVStream& stream, Duration zero)
        : file_(file), format_(format), stream_(stream), zero_(zero) {}

    Result<CaptionTrack> read(const std::string& path) {
        const AVCodec* found = avcodec_find_decoder(stream_.codecpar->codec_id);
        codec_.reset(found ? avcodec_alloc_context3(found) : nullptr);
        if (!codec_) return fail(fmt::format("{}: there is no decoder for its captions", path));
        int done = avcodec_parameters_to_context(codec_.get(), stream_.codecpar);
        codec_->pkt_timebase = stream_.time_base;
        if (done >= 0) done = avcodec_open2(codec_.get(), found, nullptr);
        if (done < 0) return fail(fmt::format("{}: its captions cannot be decoded: {}", path, av_message(done)));
        take_header();
        read_packets();
        // Half of the words would count as all of them.
        if (file_.stalled()) return fail_for_now(fmt::format("{}: {}", path, kStalled));
        if (track_.cues.empty()) return fail(fmt::format("{}: there is no cue in it that can be read", path));
        finish();
        return std::move(track_);
    }

private:
    void take_header() {
        track_.styled = stream_.codecpar->codec_id == AV_CODEC_ID_ASS;
        const auto size = static_cast<std::size_t>(std::max(codec_->subtitle_header_size, 0));
        if (!track_.styled || !codec_->subtitle_header) return;
        auto header = without_attachments({reinterpret_cast<const char*>(codec_->subtitle_header), size});
        if (header.size() <= kMostHeaderBytes) track_.header = std::move(header);
    }

    void read_packets() {
        const auto packet = make_packet();
        for (;;) {
            const int got = av_read_frame(&format_, packet.get());
            if (got == AVERROR(EAGAIN)) continue;
            if (got < 0 || full()) break;  // what was read of a film that breaks off is of use all the same
            if (packet->stream_index == stream_.index) decode(*packet);
            av_packet_unref(packet.get());
        }
    }

    bool full() const { return track_.cues.size() >= kMostCues || bytes_ >= kMostCaptionBytes; }

    void decode(AVPacket& packet) {
        if (packet.pts == AV_NOPTS_VALUE) return;
        Subtitle subtitle;
        int complete = 0;
        const int done = avcodec_decode_subtitle2(codec_.get(), &subtitle.value, &complete, &packet);
        if (done < 0 || complete == 0) return;
        const auto begin = time_of_ticks(packet.pts, stream_.time_base) - zero_;
        const auto lasts = time_of_ticks(packet.duration, stream_.time_base);
        const auto end = lasts > Duration::zero() ? begin + lasts : kUnknownEnd;
        for (unsigned i = 0; i < subtitle.value.num_rects && !full(); ++i) {
            const auto* rect = subtitle.value.rects[i];
            if (rect->type == SUBTITLE_ASS && rect->ass) add({begin, end, shortened(rect->ass), place_in(packet)});
        }
    }

    void add(CaptionCue cue) {
        track_.cues.push_back(std::move(cue));
        bytes_ += static_cast<std::int64_t>(track_.cues.back().event.size());
    }

    void finish() {
        auto& cues = track_.cues;
        std::ranges::stable_sort(cues, {}, &CaptionCue::begin);
        for (std::size_t i = 0; i < cues.size(); ++i) {
            if (cues[i].end != kUnknownEnd) continue;
            const auto next = std::ranges::upper_bound(cues, cues[i].begin, {}, &CaptionCue::begin);
            cues[i].end = next == cues.end() ? cues[i].begin + kUsualLength : next->begin;
        }
        std::erase_if(cues, [](const auto& cue) { return cue.end <= Duration::zero(); });
    }

    const FileReader& file_;
    AVFormatContext& format_;
    AVStream& stream_;
    const Duration zero_;
    CodecPtr codec_;
    CaptionTrack track_;
    std::int64_t bytes_ = 0;
};

void read_only(AVFormatContext& format, const AVStream& wanted) {
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        if (format.streams[i] != &wanted) format.streams[i]->discard = AVDISCARD_ALL;
    }
}

// The film's begin, as in demuxer.h: the first picture's, or the first sound's where there is none.
Duration zero_of(AVFormatContext& format) {
    const AVStream* base = best_picture(format);
    if (!base) base = best_sound(format, nullptr);
    return base ? time_of_ticks(first_tick(format, *base), base->time_base) : Duration::zero();
}

}  // namespace

Result<CaptionTrack> read_caption_file(const std::string& path, AbortFlag abort) {
    auto file = FileReader::open(path, std::move(abort));
    if (!file) return tl::unexpected(file.error());
    if ((*file)->size() > kMostCaptionBytes) {
        return fail(
            fmt::format("{}: is too large for a caption file: {} MB is the most", path, kMostCaptionBytes >> 20));
    }
    auto text = (*file)->read_all();
    if (!text) return tl::unexpected(text.error());
    (*file)->stand_in(tidied_captions(std::move(*text)));
    const auto opened = open_container(**file, path, kSideFiles);
    if (!opened) return tl::unexpected(opened.error());
    const FormatPtr format(*opened);
    auto* const stream = pick_captions(*format, {});
    if (!stream) return fail(fmt::format("{}: holds no captions", path));
    return TrackReader(**file, *format, *stream, {}).read(path);
}

Result<CaptionTrack> read_film_captions(const std::string& film, const std::vector<std::string>& languages,
                                        AbortFlag abort) {
    auto file = FileReader::open(film, std::move(abort));
    if (!file) return tl::unexpected(file.error());
    const auto opened = open_container(**file, film, kFilms);
    if (!opened) return tl::unexpected(opened.error());
    const FormatPtr format(*opened);
    auto* const stream = pick_captions(*format, languages);
    if (!stream) return fail(fmt::format("{}: holds no captions", film));
    read_only(*format, *stream);
    return TrackReader(**file, *format, *stream, zero_of(*format)).read(film);
}

}  // namespace wissel::av
