// The decoded pictures of a file in the order in which they are shown, whole (deinterlaced), each with its time.
//
// Threading: used by one thread at a time (while another reads from the demuxer).
// Ownership: the demuxer must outlive it.
// Invariants: times never go back; a picture without a time of its own follows the one before it,
//   and so does one whose time jumps (see mended_clock.h).
#pragma once

#include <memory>
#include <optional>

#include "av/deinterlacer.h"
#include "av/fallback_decoder.h"
#include "av/mended_clock.h"
#include "av/timed_frame.h"

namespace wissel::av {

class PictureTrack {
public:
    // On `hardware`, if there is one and as long as that goes well; else, and from then on, in software.
    static Result<std::unique_ptr<PictureTrack>> open(const Demuxer& demuxer, const Hardware* hardware = nullptr);

    void send(const AVPacket* packet) { decoder_.send(packet); }
    DecodeStatus receive(TimedFrame& out);
    // When the picture in a packet is shown, about, as receive() will say it; none where the file does not.
    std::optional<Duration> begin_of(const AVPacket& packet) const;
    // For whoever is behind: what has been sent is forgotten, the next packet is a key picture's, however much later.
    void restart();
    // Pictures that no other picture needs are left out; may be changed at any time.
    void skip_unneeded(bool skip) { decoder_.skip_unneeded(skip); }
    // Packets of which no picture could be made, so far.
    int lost() const { return decoder_.skipped(); }

private:
    PictureTrack(const Demuxer& demuxer, FallbackDecoder decoder);
    DecodeStatus decode(TimedFrame& out);
    Duration time_of(std::int64_t ticks, int roundings = 1) const;
    void find_delay(const AVFrame& frame);
    Duration begin_of(const AVFrame& frame);
    Duration length_of(const AVFrame& frame, Duration at) const;

    const Demuxer& demuxer_;
    FallbackDecoder decoder_;
    Deinterlacer deinterlacer_;
    Duration usual_{};      // how long a picture lasts by the file's frame rate
    Duration delay_{};      // of every picture, where the file does not say when they are shown
    Duration next_at_{};    // when the next one is expected
    std::optional<Duration> last_at_;
    bool jumped_ = false;   // what is left out before the next picture is no cut of the clock
    MendedClock clock_;
};

}  // namespace wissel::av
