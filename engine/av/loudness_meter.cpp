#include "av/loudness_meter.h"

#include <ebur128.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>

#include "av/demuxer.h"
#include "av/sound_track.h"

namespace wissel::av {

namespace {

struct Destroy {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

class Meter {
public:
    Meter() : state_(ebur128_init(kChannels, kSampleRate, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK)) {
        if (!state_) throw std::bad_alloc();
    }
    void add(const SoundBlock& block) {
        ebur128_add_frames_float(state_.get(), block.samples.data(), static_cast<std::size_t>(block.count()));
        added_ += block.count();
    }
    SampleCount added() const { return added_; }
    std::optional<Loudness> result() const {
        double lufs = 0, peak = 0;
        if (ebur128_loudness_global(state_.get(), &lufs) != EBUR128_SUCCESS || !std::isfinite(lufs))
            return std::nullopt;
        for (unsigned channel = 0; channel < kChannels; ++channel) {
            double of_channel = 0;
            if (ebur128_true_peak(state_.get(), channel, &of_channel) == EBUR128_SUCCESS)
                peak = std::max(peak, of_channel);
        }
        if (!(peak > 0) || !std::isfinite(peak)) return std::nullopt;
        return Loudness{lufs, 20 * std::log10(peak)};
    }

private:
    std::unique_ptr<ebur128_state, Destroy> state_;
    SampleCount added_ = 0;
};

// The next packet of the sound; none at the end.
Result<PacketPtr> next_packet(Demuxer& demuxer, const AbortFlag& abort) {
    for (;;) {
        PacketPtr packet;
        Track track = Track::Picture;
        const auto status = demuxer.read(packet, track);
        if (abort->load()) return fail(fmt::format("{}: measuring was stopped", demuxer.path()));
        if (demuxer.reading_failed()) {
            return fail_for_now(fmt::format("{}: not all of it could be read", demuxer.path()));
        }
        // What a broken file does have is what will be heard of it.
        if (status != ReadStatus::Ready) return PacketPtr{};
        if (track == Track::Sound) return packet;
    }
}

}  // namespace

Result<std::optional<Loudness>> measure_loudness(const std::string& path, const AbortFlag& abort,
                                                 Duration longest) {
    auto demuxer = Demuxer::open(path, abort);
    if (!demuxer) return tl::unexpected(demuxer.error());
    if (!(*demuxer)->info().has_sound) return std::nullopt;
    auto track = SoundTrack::open(**demuxer);
    if (!track) return tl::unexpected(track.error());
    Meter meter;
    SoundBlock block;
    for (;;) {
        const auto status = (*track)->receive(block);
        if (status != DecodeStatus::NeedsPacket) meter.add(block);
        if (meter.added() > to_samples(longest)) return std::nullopt;
        if (status == DecodeStatus::End) return meter.result();
        if (status == DecodeStatus::Ready) continue;
        auto packet = next_packet(**demuxer, abort);
        if (!packet) return tl::unexpected(packet.error());
        (*track)->send(packet->get());
    }
}

}  // namespace wissel::av
