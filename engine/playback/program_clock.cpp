#include "playback/program_clock.h"

#include <algorithm>

namespace wissel::playback {

namespace {

constexpr int kSlowest = 64;                               // blocks: the filter's time constant once it has settled
constexpr Duration kJump = std::chrono::milliseconds(60);  // more than a callback's jitter

}  // namespace

void ProgramClock::played(SampleCount frames, WallTime heard_at) noexcept {
    if (frames <= 0) return;
    const auto before = played_.load(std::memory_order_relaxed);
    const auto measured = heard_at.time_since_epoch() - from_samples(before);
    const Duration offset(offset_.load(std::memory_order_relaxed));
    const auto error = std::chrono::duration_cast<Duration>(measured) - offset;
    if (steady_blocks_ == 0 || error > kJump || error < -kJump) {
        steady_blocks_ = 1;
        offset_.store((offset + error).count());
    } else {
        steady_blocks_ = std::min(steady_blocks_ + 1, kSlowest);
        offset_.store((offset + error / steady_blocks_).count());
    }
    played_.store(before + frames);
    anchored_.store(true);
}

SpeedMap::Place ProgramClock::place(WallTime wall) {
    const auto played = played_.load();
    SampleCount heard = played;
    if (real_time_) {
        if (!anchored_.load()) return speeds_.at(shown_);
        heard = to_samples(std::chrono::duration_cast<Duration>(wall.time_since_epoch()) - Duration(offset_.load()) + lead_);
    }
    shown_ = std::max(shown_, std::min(heard, played));
    speeds_.forget_before(shown_);
    return speeds_.at(shown_);
}

}  // namespace wissel::playback
