#include "playback/still_picture.h"

#include <fmt/format.h>

#include "av/picture_converter.h"
#include "av/picture_track.h"

namespace wissel::playback {

namespace {

constexpr std::uint8_t kSlateBlue = 0x2e, kSlateGreen = 0x24, kSlateRed = 0x1e;

bool decode_first(av::Demuxer& demuxer, av::PictureTrack& track, av::TimedFrame& frame) {
    for (;;) {
        const auto status = track.receive(frame);
        if (status != av::DecodeStatus::NeedsPacket) return status == av::DecodeStatus::Ready;
        av::PacketPtr packet;
        av::Track which = av::Track::Picture;
        const bool got = demuxer.read(packet, which) == av::ReadStatus::Ready;
        if (got && which != av::Track::Picture) continue;
        track.send(got ? packet.get() : nullptr);
    }
}

}  // namespace

Result<PictureRef> load_still(const std::string& path, ClipContext& context, const av::AbortFlag& abort) {
    auto demuxer = av::Demuxer::open(path, abort, {}, context.stuck_files);
    if (!demuxer) return tl::unexpected(demuxer.error());
    if (!(*demuxer)->info().has_picture) return fail(fmt::format("{}: holds no picture", path));
    auto track = av::PictureTrack::open(**demuxer);
    if (!track) return tl::unexpected(track.error());
    av::TimedFrame frame;
    if (!decode_first(**demuxer, **track, frame)) return fail(fmt::format("{}: the picture cannot be decoded", path));
    const Size screen = context.screen();
    const auto size = av::PictureConverter::fitted(*frame.frame, frame.shape, {screen.width, screen.height});
    auto picture = context.pool.get({size.width, size.height}, av::PictureConverter::stride_for(size.width),
                                    av::PictureConverter::bytes_for(size));
    av::PictureConverter converter;
    if (auto done = converter.convert(*frame.frame, frame.shape, size, picture->pixels.data()); !done) {
        return fail(fmt::format("{}: {}", path, done.error().message));
    }
    return picture;
}

PictureRef make_slate(ClipContext& context) {
    const Size size = context.screen();
    auto picture = context.pool.get(size, av::PictureConverter::stride_for(size.width),
                                    av::PictureConverter::bytes_for({size.width, size.height}));
    auto& pixels = picture->pixels;
    for (std::size_t i = 0; i + 3 < pixels.size(); i += 4) {
        pixels[i] = kSlateBlue;
        pixels[i + 1] = kSlateGreen;
        pixels[i + 2] = kSlateRed;
        pixels[i + 3] = 0xff;
    }
    return picture;
}

}  // namespace wissel::playback
