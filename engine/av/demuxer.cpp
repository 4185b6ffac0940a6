#include "av/demuxer.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "av/av_error.h"
#include "av/caption_streams.h"
#include "av/container.h"
#include "av/frame_shape.h"
#include "av/known_refusals.h"
#include "av/stream_choice.h"
#include "av/ticks.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avstring.h>
#include <libavutil/imgutils.h>
#include <libavutil/mathematics.h>
}

namespace wissel::av {

namespace {

// Containers that hold their own media. Left out on purpose: everything that names other files or addresses (concat, hls,
// dash, image2 patterns, sdp, ...) and everything that takes any text for a film.
constexpr const char* kPlayedFormats =
    "mov,mp4,matroska,webm,mpegts,mpeg,mpegvideo,avi,ogg,flv,asf,mxf,nut,ivf,h264,hevc,flac,wav,mp3,aac,ac3,gif,"
    "png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe";

constexpr AVRational kNanoseconds{1, 1'000'000'000};

// A file may end this much before it says without counting as broken off: headers round, and streams end unevenly.
constexpr Duration kEndSlack = std::chrono::milliseconds(700);

// The packet of sound that reaches over a key picture stands before it in the file, and its decoder needs the one before that.
constexpr Duration kSoundBefore = std::chrono::milliseconds(150);

// The index of these says truly where a key picture is, and decoding from there gives every picture after it. Elsewhere (TS,
// FLV, AVI, ...) libav lands by guessing, after pictures that are asked for.
bool has_true_index(const AVInputFormat& format) {
    return av_match_name("mov", format.name) != 0 || av_match_name("matroska", format.name) != 0;
}

bool is_still_format(const AVInputFormat& format) { return av_stristr(format.name, "_pipe") != nullptr; }

std::size_t frame_bytes(const AVCodecParameters& picture) {
    constexpr int kAligned = 64;
    const int bytes = av_image_get_buffer_size(static_cast<AVPixelFormat>(picture.format), picture.width, picture.height, kAligned);
    // Where the format is not known yet: 4:2:0 in 8 bits, as most film.
    return bytes > 0 ? static_cast<std::size_t>(bytes) : static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3 / 2;
}

// The header says where the film ends, not how long it lasts.
bool counts_from_zero(const AVInputFormat& format) { return av_match_name("matroska", format.name) != 0; }

struct IndexEnd {
    std::int64_t bytes = 0;              // how long the file has to be
    std::optional<Duration> breaks_at;   // of the first entry that lies beyond the file's end
};

IndexEnd index_end(AVStream* stream, std::int64_t file_bytes) {
    IndexEnd end;
    const int count = avformat_index_get_entries_count(stream);
    for (int i = 0; i < count; ++i) {
        const AVIndexEntry& entry = *avformat_index_get_entry(stream, i);
        const auto bytes = av_sat_add64(entry.pos, entry.size);
        end.bytes = std::max(end.bytes, bytes);
        if (bytes <= file_bytes || end.breaks_at) continue;
        end.breaks_at = std::max(Duration::zero(), time_of_ticks(entry.timestamp, stream->time_base));
    }
    return end;
}

}  // namespace

Result<std::unique_ptr<Demuxer>> Demuxer::open(const std::string& path, AbortFlag abort, const SoundPick& pick,
                                                StuckFilesRef stuck) {
    auto file = FileReader::open(path, std::move(abort), std::move(stuck));
    if (!file) return tl::unexpected(file.error());
    std::unique_ptr<Demuxer> demuxer(new Demuxer());
    demuxer->path_ = path;
    demuxer->file_ = std::move(*file);
    if (auto opened = demuxer->open_format(); !opened) return tl::unexpected(opened.error());
    if (auto picked = demuxer->pick_streams(pick); !picked) return tl::unexpected(picked.error());
    demuxer->read_info();
    return demuxer;
}

Demuxer::~Demuxer() { avformat_close_input(&format_); }

Result<void> Demuxer::open_format() {
    if (const auto why = known_refusal(file_->context()); !why.empty()) return fail(fmt::format("{}: {}", path_, why));
    auto opened = open_container(*file_, path_, {kPlayedFormats, "a film, sound or picture", "MP4 or MKV"});
    if (!opened) return tl::unexpected(opened.error());
    format_ = *opened;
    return {};
}

void Demuxer::pick_sound(const SoundPick& pick) {
    sound_ = best_sound(*format_, picture_);
    info_.sounds = sounds_of(*format_);
    info_.default_sound = sound_ ? sound_->index : -1;
    const int asked = pick.stream >= 0 ? pick.stream : sound_in(info_.sounds, pick.languages);
    const bool is_there = std::ranges::any_of(info_.sounds, [&](const auto& sound) { return sound.stream == asked; });
    if (is_there) sound_ = format_->streams[asked];
    info_.sound = sound_ ? sound_->index : -1;
}

Result<void> Demuxer::pick_streams(const SoundPick& pick) {
    picture_ = best_picture(*format_);
    pick_sound(pick);
    sound_alone_ = pick.alone;
    if (!picture_ && !sound_) return fail(fmt::format("{}: holds neither picture nor sound", path_));
    for (unsigned i = 0; i < format_->nb_streams; ++i) {
        AVStream* stream = format_->streams[i];
        if ((stream != picture_ || sound_alone_) && stream != sound_) stream->discard = AVDISCARD_ALL;
    }
    return {};
}

void Demuxer::read_info() {
    AVStream* const base = picture_ ? picture_ : sound_;
    first_tick_ = first_tick(*format_, *base);
    info_.has_picture = picture_ != nullptr;
    info_.has_sound = sound_ != nullptr;
    const auto captions = kinds_of_captions(*format_);
    info_.has_text_captions = captions.text;
    info_.has_bitmap_captions = captions.bitmap;
    info_.is_still = picture_ && is_still_format(*format_->iformat);
    if (base->duration > 0) {
        info_.length = time_of_ticks(base->duration, base->time_base);
    } else if (format_->duration > 0) {
        info_.length = time_of_ticks(format_->duration, AV_TIME_BASE_Q);
        if (counts_from_zero(*format_->iformat)) info_.length -= time_of_ticks(first_tick_, base->time_base);
        info_.length = std::max(info_.length, Duration::zero());
    }
    if (info_.is_still) info_.length = {};
    if (picture_) {
        const AVRational rate = av_guess_frame_rate(format_, picture_, nullptr);
        info_.interlaced = is_interlaced(*picture_);
        info_.frame_rate = rate.den > 0 ? av_q2d(rate) : 0;
        info_.stored = {picture_->codecpar->width, picture_->codecpar->height};
        info_.frame_bytes = frame_bytes(*picture_->codecpar);
        info_.size = shape_of(*this).upright({picture_->codecpar->width, picture_->codecpar->height});
    }
}

Result<void> Demuxer::check_is_whole() const {
    if (av_match_name("mov", format_->iformat->name) == 0) return {};
    IndexEnd whole;
    for (AVStream* stream : {picture_, sound_}) {
        if (!stream) continue;
        const auto end = index_end(stream, file_->size());
        whole.bytes = std::max(whole.bytes, end.bytes);
        if (end.breaks_at) whole.breaks_at = std::min(*end.breaks_at, whole.breaks_at.value_or(Duration::max()));
    }
    if (!whole.breaks_at) return {};
    return fail(fmt::format("{}: breaks off at {:.1f} s of {:.1f} s: the file has {} of {} bytes; copy it anew", path_,
                            to_seconds(*whole.breaks_at), to_seconds(info_.length), file_->size(), whole.bytes));
}

Result<void> Demuxer::seek(Duration to) {
    // A freshly opened file stands at its start: everything up to the in point is read and dropped, slow but exact.
    if (to <= Duration::zero() || !has_true_index(*format_->iformat)) return {};
    AVStream* const base = picture_ ? picture_ : sound_;
    const auto from = sound_alone_ ? std::max(to - kSoundBefore, Duration::zero()) : to;
    const auto tick = av_sat_add64(first_tick_, av_rescale_q_rnd(from.count(), kNanoseconds, base->time_base, AV_ROUND_UP));
    const int sought = av_seek_frame(format_, base->index, tick, AVSEEK_FLAG_BACKWARD);
    // Some files have no index after all: those are read from the start, too.
    from_start_ = sought < 0;
    if (sought < 0) avformat_seek_file(format_, -1, INT64_MIN, format_->start_time, INT64_MAX, 0);
    return {};
}

ReadStatus Demuxer::read(PacketPtr& packet, Track& track) {
    for (;;) {
        packet = make_packet();
        const int got = av_read_frame(format_, packet.get());
        if (got == AVERROR(EAGAIN)) continue;
        if (got == AVERROR_EOF && !file_->stalled()) {
            if (!breaks_off()) return ReadStatus::End;
            failure_ = fmt::format("{}: breaks off at {:.1f} s of {:.1f} s; the file is not whole", path_,
                                   to_seconds(reached_), to_seconds(info_.length));
            return ReadStatus::Failed;
        }
        if (got < 0) {
            failure_ = fmt::format("{}: reading failed at {:.1f} s: {}", path_, to_seconds(reached_), why(got));
            return ReadStatus::Failed;
        }
        const bool is_picture = picture_ && packet->stream_index == picture_->index;
        if (is_picture && sound_alone_) continue;
        if (!is_picture && (!sound_ || packet->stream_index != sound_->index)) continue;
        track = is_picture ? Track::Picture : Track::Sound;
        note_reached(*packet);
        return ReadStatus::Ready;
    }
}

std::string Demuxer::why(int error) const { return file_->stalled() ? kStalled : av_message(error); }

void Demuxer::note_reached(const AVPacket& packet) {
    const AVStream& stream = *format_->streams[packet.stream_index];
    const auto tick = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
    if (tick == AV_NOPTS_VALUE) return;
    const auto end = time_of_ticks(av_sat_add64(tick, packet.duration), stream.time_base);
    reached_ = std::max(reached_, end - time_of_ticks(first_tick_, (picture_ ? picture_ : sound_)->time_base));
}

bool Demuxer::breaks_off() const {
    if (sound_alone_ && picture_) return false;  // it may well end before the picture, which is what the file says the length of
    // Where the length was guessed from the bit rate, or belongs to a stream that is not read, it proves nothing.
    const bool said = format_->duration_estimation_method != AVFMT_DURATION_FROM_BITRATE;
    const bool own = (picture_ ? picture_ : sound_)->duration > 0 || format_->nb_streams <= 2;
    return said && own && info_.length > Duration::zero() && reached_ + kEndSlack < info_.length;
}

Duration Demuxer::picture_time(std::int64_t ticks) const {
    return time_of_ticks(av_sat_sub64(ticks, first_tick_), picture_->time_base);
}

std::optional<Duration> Demuxer::picture_begin(const AVPacket& packet) const {
    if (packet.pts == AV_NOPTS_VALUE) return std::nullopt;
    return picture_time(packet.pts);
}

SampleCount Demuxer::sound_position(std::int64_t ticks) const {
    const AVRational base = (picture_ ? picture_ : sound_)->time_base;
    return samples_of_ticks(ticks, sound_->time_base) - samples_of_ticks(first_tick_, base);
}

}  // namespace wissel::av
