#include "av/picture_at.h"

#include <atomic>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "av/demuxer.h"
#include "av/picture_converter.h"
#include "av/picture_track.h"

namespace wissel::av {

namespace {

// The next picture; none at the end, also where the film breaks off.
bool next_picture(Demuxer& demuxer, PictureTrack& track, TimedFrame& frame) {
    for (;;) {
        const auto status = track.receive(frame);
        if (status != DecodeStatus::NeedsPacket) return status == DecodeStatus::Ready;
        PacketPtr packet;
        Track which = Track::Picture;
        const bool got = demuxer.read(packet, which) == ReadStatus::Ready;
        if (got && which != Track::Picture) continue;
        track.send(got ? packet.get() : nullptr);
    }
}

Result<StillPixels> converted(const TimedFrame& frame, PixelSize box) {
    StillPixels still;
    still.size = PictureConverter::fitted(*frame.frame, frame.shape, box);
    still.stride = PictureConverter::stride_for(still.size.width);
    still.pixels.resize(PictureConverter::bytes_for(still.size));
    PictureConverter converter;
    if (auto done = converter.convert(*frame.frame, frame.shape, still.size, still.pixels.data()); !done) return tl::unexpected(done.error());
    return still;
}

}  // namespace

Result<StillPixels> picture_at(const std::string& path, Duration time, PixelSize box) {
    auto demuxer = Demuxer::open(path, std::make_shared<std::atomic<bool>>(false));
    if (!demuxer) return tl::unexpected(demuxer.error());
    if (!(*demuxer)->info().has_picture) return fail(fmt::format("{}: holds no picture", path));
    auto track = PictureTrack::open(**demuxer);
    if (!track) return tl::unexpected(track.error());
    if (time > Duration::zero()) {
        if (auto done = (*demuxer)->seek(time); !done) return tl::unexpected(done.error());
    }
    std::optional<TimedFrame> best;
    for (TimedFrame frame; next_picture(**demuxer, **track, frame); frame = {}) {
        if (best && frame.at > time) break;
        best = std::move(frame);
    }
    if (!best) return fail(fmt::format("{}: no picture could be decoded", path));
    return converted(*best, box);
}

}  // namespace wissel::av
