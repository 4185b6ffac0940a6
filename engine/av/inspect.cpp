#include "av/inspect.h"

#include <fmt/format.h>

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

// So many tell whether a film is interlaced and what its colours are. Beyond them pictures are decoded only to see
// whether they are whole, for as long as this.
constexpr int kPicturesDescribed = 8;
constexpr Duration kLookFor = std::chrono::seconds(2);

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
    int lost_pictures() const;
    void sum_up();

    const Demuxer& demuxer_;
    ClipDetails details_;
    std::unique_ptr<PictureTrack> pictures_;
    const WallTime looks_until_ = std::chrono::steady_clock::now() + kLookFor;
    int looked_at_ = 0, broken_ = 0;
    Duration first_broken_{};
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
    if (!pictures_) return;
    pictures_->send(packet);
    for (TimedFrame frame; pictures_->receive(frame) == DecodeStatus::Ready;) {
        if (++looked_at_ <= kPicturesDescribed) add_from_frame(*details_.picture, *frame.frame);
        if (frame.broken && ++broken_ == 1) first_broken_ = frame.at;
    }
    if (std::chrono::steady_clock::now() >= looks_until_ && looked_at_ >= kPicturesDescribed) pictures_.reset();
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

// Packets of which no picture came, where all were decoded. A few are nothing: not every packet holds one.
int Inspection::lost_pictures() const {
    constexpr int kOneInSoMany = 10;
    const auto& picture = *details_.picture;
    const int lost = picture.times.pictures - looked_at_;
    const bool all_decoded = pictures_ && details_.read_to_end;
    return all_decoded && !picture.interlaced && lost > picture.times.pictures / kOneInSoMany ? lost : 0;
}

void Inspection::sum_up() {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(demuxer_.path(), error);
    if (!error) details_.bytes = static_cast<std::int64_t>(bytes);
    const double length = to_seconds(details_.info.length);
    if (length > 0) details_.bit_rate = static_cast<std::int64_t>(double(details_.bytes) * 8 / length);
    if (!details_.picture) return;
    details_.picture->times = spacing_.result(details_.read_to_end ? details_.info.length : reached_);
    if (pictures_ && looked_at_ == 0 && details_.read_to_end) {
        note_damage(demuxer_.path() + ": no picture can be decoded");
    }
    const int lost = lost_pictures();
    details_.broken_pictures = broken_ + lost;
    if (details_.broken_pictures > 0) {
        const auto place = broken_ > 0 ? fmt::format(", the first at {:.1f} s", to_seconds(first_broken_)) : "";
        note_damage(fmt::format("{}: {} of {} pictures are broken or lost{}", demuxer_.path(), details_.broken_pictures,
                                looked_at_ + lost, place));
    }
}

}  // namespace

Result<ClipDetails> inspect(const std::string& path, WallTime deadline) {
    auto demuxer = Demuxer::open(path, std::make_shared<std::atomic<bool>>(false));
    if (!demuxer) return tl::unexpected(demuxer.error());
    return Inspection(**demuxer).read(**demuxer, deadline);
}

}  // namespace wissel::av
