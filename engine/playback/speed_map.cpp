#include "playback/speed_map.h"

#include <algorithm>

namespace wissel::playback {

namespace {

constexpr SampleCount kHundredths = 100;

}  // namespace

const SpeedMap::Piece& SpeedMap::piece_at(SampleCount device) const {
    const Piece* found = &pieces_.front();
    for (const auto& piece : pieces_) {
        if (piece.device <= device) found = &piece;
    }
    return *found;
}

SpeedMap::Piece SpeedMap::moved(const Piece& piece, SampleCount device) {
    const auto passed = device - piece.device;
    return {device, piece.program + passed * piece.percent,
            piece.unhurried + passed * std::min(piece.percent, kOwnSpeed), piece.percent};
}

void SpeedMap::change(SampleCount device, int percent) {
    const std::lock_guard lock(mutex_);
    auto piece = moved(pieces_.back(), device);
    piece.percent = percent;
    pieces_.push_back(piece);
}

SpeedMap::Place SpeedMap::at(SampleCount device) const {
    const std::lock_guard lock(mutex_);
    const auto piece = moved(piece_at(device), device);
    return {piece.program / kHundredths, piece.unhurried / kHundredths, piece.percent};
}

void SpeedMap::forget_before(SampleCount device) {
    const std::lock_guard lock(mutex_);
    while (pieces_.size() > 1 && pieces_[1].device <= device) pieces_.pop_front();
}

}  // namespace wissel::playback
