#include "av/inspect.h"

#include <filesystem>
#include <memory>

#include "av/demuxer.h"
#include "av/picture_spacing.h"
#include "av/picture_track.h"
#include "av/sound_track.h"
#include "av/stream_details.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/frame.h>
}

namespace wissel::av {

namespace {

// So many tell whether a film is interlaced and what its colours are.
constexpr int kPicturesLookedAt = 8;

class Inspection {
public:
    explicit Inspection(const Demuxer& demuxer) : demuxer_(demuxer), details_(details_of(demuxer)) { open_tracks(); }

    ClipDetails read(Demuxer& demuxer, WallTime deadline);

private:
    void open_tracks();
    void note_damage(const std::string& why) {
        if (details_.damage.empty()) details_.damage = why;
    }
    void note_picture(const AVPacket& packet);
    void look(const AVPacket* packet);
    void sum_up();

    const Demuxer& demuxer_;
    ClipDetails details_;
    std::unique_ptr<PictureTrack> pictures_;
    int looked_at_ = 0;
    PictureSpacing spacing_;
    Duration reached_{};
};

void Inspection::open_tracks() {
    if (details_.info.has_picture) {
        auto track = PictureTrack::open(demuxer_);
        if (track)
            pictures_ = std::move(*track);
        else
            note_damage(track.error().message);
    }
    if (details_.info.has_sound) {
        if (auto track = SoundTrack::open(demuxer_); !track) note_damage(track.error().message);
    }
}

void Inspection::note_picture(const AVPacket& packet) {
    const auto ticks = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
    if (ticks == AV_NOPTS_VALUE) return;
    const auto at = demuxer_.picture_time(ticks);
    spacing_.add(at, (packet.flags & AV_PKT_FLAG_KEY) != 0);
    reached_ = std::max(reached_, at);
}

void Inspection::look(const AVPacket* packet) {
    if (!pictures_ || looked_at_ >= kPicturesLookedAt) return;
    pictures_->send(packet);
    for (TimedFrame frame; looked_at_ < kPicturesLookedAt && pictures_->receive(frame) == DecodeStatus::Ready;
         ++looked_at_) {
        add_from_frame(*details_.picture, *frame.frame);
    }
}

ClipDetails Inspection::read(Demuxer& demuxer, WallTime deadline) {
    if (auto whole = demuxer.check_is_whole(); !whole) note_damage(whole.error().message);
    PacketPtr packet;
    Track track = Track::Picture;
    auto status = ReadStatus::Ready;
    while (std::chrono::steady_clock::now() < deadline) {
        status = demuxer.read(packet, track);
        if (status != ReadStatus::Ready) break;
        if (track != Track::Picture) continue;
        note_picture(*packet);
        look(packet.get());
    }
    if (status == ReadStatus::Failed) note_damage(demuxer.failure());
    details_.read_to_end = status == ReadStatus::End;
    if (status != ReadStatus::Ready) look(nullptr);
    sum_up();
    return std::move(details_);
}

void Inspection::sum_up() {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(demuxer_.path(), error);
    if (!error) details_.bytes = static_cast<std::int64_t>(bytes);
    const double length = to_seconds(details_.info.length);
    if (length > 0) details_.bit_rate = static_cast<std::int64_t>(double(details_.bytes) * 8 / length);
    if (!details_.picture) return;
    details_.picture->times = spacing_.result(details_.read_to_end ? details_.info.length : reached_);
    if (pictures_ && looked_at_ == 0 && details_.read_to_end) note_damage(demuxer_.path() + ": no picture can be decoded");
}

}  // namespace

Result<ClipDetails> inspect(const std::string& path, WallTime deadline) {
    auto demuxer = Demuxer::open(path, std::make_shared<std::atomic<bool>>(false));
    if (!demuxer) return tl::unexpected(demuxer.error());
    return Inspection(**demuxer).read(**demuxer, deadline);
}

}  // namespace wissel::av
