// Decoding on a device, and going on without it. No test can count on a device: the decoder that gives up is a software
// one.
#include <doctest/doctest.h>

#include <algorithm>

#include "av/fallback_decoder.h"
#include "film.h"

extern "C" {
#include <libavcodec/packet.h>
}

using namespace wissel;
using namespace wissel::test;

namespace {

std::unique_ptr<av::Demuxer> opened(const std::string& path) {
    return av::Demuxer::open(path, std::make_shared<std::atomic<bool>>(false)).value();
}

std::string film(const TempFolder& folder, const std::string& name, const std::string& codec) {
    ClipSpec spec;
    spec.name = name;
    spec.video_codec = codec;
    spec.sound = ClipSpec::Sound::None;
    return make_clip(folder, spec);
}

constexpr int kNone = -1;

// The times_decoded of all pictures; packet number `broken` is damaged beyond use.
std::vector<std::int64_t> times_decoded(av::Demuxer& demuxer, av::FallbackDecoder& decoder, int broken = kNone) {
    std::vector<std::int64_t> found;
    av::FramePtr frame;
    int sent = 0;
    for (;;) {
        const auto status = decoder.receive(frame);
        if (status == av::DecodeStatus::End) return found;
        if (status == av::DecodeStatus::Ready) {
            found.push_back(frame->best_effort_timestamp);
            continue;
        }
        auto packet = av::make_packet();
        av::Track track{};
        const bool more = demuxer.read(packet, track) == av::ReadStatus::Ready;
        if (more && sent++ == broken) std::fill_n(packet->data, packet->size, std::uint8_t{0xff});
        decoder.send(more ? packet.get() : nullptr);
    }
}

av::FallbackDecoder::Open software(const av::Demuxer& demuxer) {
    return [&demuxer] { return av::Decoder::open(demuxer, av::Track::Picture); };
}

}  // namespace

TEST_CASE(
    "when the first decoder gives up half-way, the second goes on where it stopped: no picture twice, none left out") {
    const TempFolder folder;
    const auto path = film(folder, "film.mkv", "libx264");
    for (const int broken : {0, 1, 12, 13, 30, 47, 48, 58, 59}) {
        CAPTURE(broken);
        const auto alone = opened(path);
        av::FallbackDecoder plain(software(*alone)().value());
        const auto wanted = times_decoded(*alone, plain, broken);
        const auto demuxer = opened(path);
        av::FallbackDecoder decoder(software(*demuxer)().value(), software(*demuxer));
        CHECK(times_decoded(*demuxer, decoder, broken) == wanted);
        CHECK(decoder.fell_back());
    }
}

TEST_CASE("a first decoder that takes nothing at all costs no picture") {
    const TempFolder folder;
    const auto other = opened(film(folder, "other.mkv", "ffv1"));
    const auto demuxer = opened(film(folder, "film.mkv", "libx264"));
    av::FallbackDecoder decoder(software(*other)().value(), software(*demuxer));
    const auto found = times_decoded(*demuxer, decoder);
    CHECK(decoder.fell_back());
    REQUIRE(found.size() == 60);
    CHECK(std::ranges::is_sorted(found));
}

TEST_CASE("a film that decodes well stays with the first decoder") {
    const TempFolder folder;
    const auto demuxer = opened(film(folder, "film.mkv", "libx264"));
    av::FallbackDecoder decoder(software(*demuxer)().value(), software(*demuxer));
    CHECK(times_decoded(*demuxer, decoder).size() == 60);
    CHECK_FALSE(decoder.fell_back());
}

TEST_CASE("if there is no second decoder after all, the first goes on") {
    const TempFolder folder;
    const auto demuxer = opened(film(folder, "film.mkv", "libx264"));
    av::FallbackDecoder decoder(software(*demuxer)().value(), [] { return fail("no memory"); });
    CHECK(times_decoded(*demuxer, decoder, 20).size() > 40);
    CHECK_FALSE(decoder.fell_back());
}

TEST_CASE("a device that is not there says so, and names what was tried") {
    const auto device = av::Hardware::open("steam");
    REQUIRE_FALSE(device.has_value());
    CHECK(device.error().message.find("no device for decoding can be opened (steam)") != std::string::npos);
}

TEST_CASE("on every device that this machine has, a film has the same pictures as in software") {
    const TempFolder folder;
    const auto path = film(folder, "film.mp4", "libx264");
    for (const auto& kind : av::Hardware::kinds()) {
        CAPTURE(kind);
        const auto device = av::Hardware::open(kind);
        if (!device) continue;  // none here: the other tests have to do
        const auto demuxer = opened(path);
        const auto track = av::PictureTrack::open(*demuxer, device->get()).value();
        int pictures = 0;
        av::TimedFrame frame;
        for (auto status = track->receive(frame); status != av::DecodeStatus::End; status = track->receive(frame)) {
            if (status == av::DecodeStatus::Ready) {
                CHECK(shown(frame).mark == FrameMark{1, pictures++});
                continue;
            }
            auto packet = av::make_packet();
            av::Track which{};
            track->send(demuxer->read(packet, which) == av::ReadStatus::Ready ? packet.get() : nullptr);
        }
        CHECK(pictures == 60);
    }
}
