// The sound of a file as one unbroken run of 48 kHz stereo samples, placed on the same time as its pictures.
//
// Threading: used by one thread at a time (while another reads from the demuxer).
// Ownership: the demuxer must outlive it.
// Invariants: blocks follow each other without gap; a hole in the file's sound is filled with silence, an overlap is cut;
//   over a jump of the file's clock the sound goes on directly (see mended_clock.h).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "av/decoder.h"
#include "av/mended_clock.h"
#include "av/resampler.h"

namespace wissel::av {

struct SoundBlock {
    SampleCount at = 0;           // position of the first sample since the file's first picture; may be negative
    std::vector<float> samples;   // interleaved stereo
    SampleCount count() const { return static_cast<SampleCount>(samples.size()) / kChannels; }
};

class SoundTrack {
public:
    static Result<std::unique_ptr<SoundTrack>> open(const Demuxer& demuxer);

    void send(const AVPacket* packet) { decoder_->send(packet); }
    // Ready with a block that may be empty; a long frame comes in parts.
    DecodeStatus receive(SoundBlock& out);
    // Not empty once sound had to be left out that could be decoded but not converted.
    const std::string& failure() const { return failure_; }

private:
    SoundTrack(const Demuxer& demuxer, std::unique_ptr<Decoder> decoder)
        : demuxer_(demuxer), decoder_(std::move(decoder)) {}
    DecodeStatus decode(SoundBlock& out);
    void convert_part(SoundBlock& out);
    void place(const AVFrame& frame, SoundBlock& out);
    void drop_overlap(SoundBlock& out);
    void bridge(SampleCount gap, SoundBlock& out);

    const Demuxer& demuxer_;
    std::unique_ptr<Decoder> decoder_;
    Resampler resampler_;
    FramePtr frame_;                       // is being handed out
    int converted_ = 0;                    // so many of its samples have been
    std::optional<SampleCount> next_;      // position of the next sample to hand out
    double expected_ = 0;                  // position at which the next frame should begin
    SampleCount to_drop_ = 0;              // samples that overlap what was handed out
    MendedClock clock_;
    std::string failure_;
};

}  // namespace wissel::av
