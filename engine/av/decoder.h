// Turns the packets of one track into frames, which lie in memory even if a device decoded them. Packets that cannot be
// decoded are skipped and counted.
//
// Threading: used by one thread at a time. Ownership: does not keep the demuxer.
#pragma once

#include <memory>

#include "av/demuxer.h"
#include "av/hardware.h"

namespace wissel::av {

enum class DecodeStatus { Ready, NeedsPacket, End };

class Decoder {
public:
    // That decode pictures of this size at once.
    static int threads_for(PixelSize stored);
    static Result<std::unique_ptr<Decoder>> open(const Demuxer& demuxer, Track track, const Hardware* hardware = nullptr);

    // Call only after receive() said NeedsPacket. An empty pointer says that there are no more.
    void send(const AVPacket* packet);
    DecodeStatus receive(FramePtr& frame);
    // Forgets what it was sent; the next packet is a key picture's.
    void restart();
    // Pictures that no other picture needs are not decoded; may be changed at any time.
    void skip_unneeded(bool skip);
    int skipped() const { return skipped_; }
    // A device may decode; whether it does is seen at the first picture.
    bool uses_hardware() const;

private:
    explicit Decoder(CodecPtr codec) : codec_(std::move(codec)) {}

    CodecPtr codec_;
    bool draining_ = false;
    int skipped_ = 0;
};

}  // namespace wissel::av
