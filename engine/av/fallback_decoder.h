// Decodes with one decoder as long as nothing goes wrong, and from then on with another: hardware, then software.
//
// The packets since the last but one key picture are kept, so that the second decoder can begin there; what the first
// has handed out already is not handed out again.
// Threading: used by one thread at a time.
// Invariants: without a second decoder nothing is kept, and damage is skipped as Decoder does.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

#include "av/decoder.h"

namespace wissel::av {

class FallbackDecoder {
public:
    using Open = std::function<Result<std::unique_ptr<Decoder>>()>;
    explicit FallbackDecoder(std::unique_ptr<Decoder> decoder, Open open_second = {})
        : decoder_(std::move(decoder)), open_second_(std::move(open_second)) {}

    // As those of Decoder.
    void send(const AVPacket* packet);
    DecodeStatus receive(FramePtr& frame);
    void restart();
    void skip_unneeded(bool skip) { decoder_->skip_unneeded(skip); }

    bool fell_back() const { return fell_back_; }
    // Packets that could not be decoded, by the decoder in use.
    int skipped() const { return decoder_->skipped(); }

private:
    void keep(const AVPacket* packet);
    bool fall_back();
    DecodeStatus receive_again(FramePtr& frame);
    bool was_handed_out(const AVFrame& frame) const;

    std::unique_ptr<Decoder> decoder_;
    Open open_second_;            // empty once it is not, or no longer, needed
    std::deque<PacketPtr> kept_;  // to be sent again, oldest first; a null pointer: there are no more
    std::size_t kept_bytes_ = 0;
    std::optional<std::int64_t> handed_out_;  // the latest time, in the stream's ticks, as long as it is needed
    bool fell_back_ = false;
};

}  // namespace wissel::av
