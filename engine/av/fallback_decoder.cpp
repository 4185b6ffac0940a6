#include "av/fallback_decoder.h"

#include <algorithm>
#include <iterator>
#include <new>
#include <utility>

extern "C" {
#include <libavcodec/packet.h>
#include <libavutil/frame.h>
}

namespace wissel::av {

namespace {

// Film without key pictures for so long begins anew at its next one.
constexpr std::size_t kMostKept = 32U << 20U;

bool begins_anew(const PacketPtr& packet) {
    return packet && is_key(*packet);
}

PacketPtr copy_of(const AVPacket* packet) {
    if (!packet) return nullptr;
    PacketPtr copy = make_packet();
    if (av_packet_ref(copy.get(), packet) < 0) throw std::bad_alloc();
    return copy;
}

}  // namespace

void FallbackDecoder::send(const AVPacket* packet) {
    if (open_second_) keep(packet);
    decoder_->send(packet);
}

// Pictures before the last key picture may still be in the decoder, therefore the last but one.
void FallbackDecoder::keep(const AVPacket* packet) {
    kept_.push_back(copy_of(packet));
    if (packet) kept_bytes_ += packet_bytes(*packet);
    auto first = std::prev(kept_.end());
    if (kept_bytes_ <= kMostKept) {
        if (!begins_anew(*first)) return;
        const auto key_before = std::find_if(std::next(kept_.rbegin()), kept_.rend(), begins_anew);
        if (key_before == kept_.rend()) return;
        first = std::prev(key_before.base());
    }
    for (auto dropped = kept_.begin(); dropped != first; ++dropped) kept_bytes_ -= packet_bytes(**dropped);
    kept_.erase(kept_.begin(), first);
}

void FallbackDecoder::restart() {
    decoder_->restart();
    kept_.clear();
    kept_bytes_ = 0;
}

DecodeStatus FallbackDecoder::receive(FramePtr& frame) {
    if (fell_back_) return receive_again(frame);
    const auto status = decoder_->receive(frame);
    if (!open_second_) return status;
    if (decoder_->skipped() > 0) return fall_back() ? receive_again(frame) : status;
    if (status == DecodeStatus::Ready && frame->best_effort_timestamp != AV_NOPTS_VALUE) {
        handed_out_ = std::max(frame->best_effort_timestamp, handed_out_.value_or(INT64_MIN));
    }
    return status;
}

bool FallbackDecoder::fall_back() {
    auto second = std::exchange(open_second_, {})();
    if (second) {
        decoder_ = std::move(*second);
        fell_back_ = true;
    } else {  // then the first goes on as well as it can
        kept_.clear();
    }
    return fell_back_;
}

DecodeStatus FallbackDecoder::receive_again(FramePtr& frame) {
    for (;;) {
        const auto status = decoder_->receive(frame);
        if (status == DecodeStatus::Ready && was_handed_out(*frame)) continue;
        if (status == DecodeStatus::Ready)
            handed_out_.reset();  // all that follow are new, even if their clock starts anew
        if (status != DecodeStatus::NeedsPacket || kept_.empty()) return status;
        decoder_->send(kept_.front().get());
        kept_.pop_front();
    }
}

bool FallbackDecoder::was_handed_out(const AVFrame& frame) const {
    return handed_out_ && frame.best_effort_timestamp != AV_NOPTS_VALUE && frame.best_effort_timestamp <= *handed_out_;
}

}  // namespace wissel::av
