// Turns the packets of one track into frames. Packets that cannot be decoded are skipped and counted.
//
// Threading: used by one thread at a time. Ownership: does not keep the demuxer.
#pragma once

#include <memory>

#include "av/demuxer.h"

namespace wissel::av {

enum class DecodeStatus { Ready, NeedsPacket, End };

class Decoder {
public:
    static Result<std::unique_ptr<Decoder>> open(const Demuxer& demuxer, Track track);

    // Call only after receive() said NeedsPacket. An empty pointer says that there are no more.
    void send(const AVPacket* packet);
    DecodeStatus receive(FramePtr& frame);
    int skipped() const { return skipped_; }

private:
    explicit Decoder(CodecPtr codec) : codec_(std::move(codec)) {}

    CodecPtr codec_;
    bool draining_ = false;
    int skipped_ = 0;
};

}  // namespace wissel::av
