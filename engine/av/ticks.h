// libav's ticks as our times. What a file says may be anything, so times end at fifty years: sums and differences of a few of
// them never overflow.
#pragma once

#include <algorithm>
#include <cstdint>

#include "base/samples.h"

extern "C" {
#include <libavutil/common.h>
#include <libavutil/mathematics.h>
}

namespace wissel::av {

inline constexpr Duration kFarthest = std::chrono::hours(50 * 365 * 24);

// No film reaches so far: such a time says nothing.
inline bool is_beyond_reach(Duration time) { return time > kFarthest / 2 || time < -kFarthest / 2; }

// Rounds down, as from_samples() does: a picture that is due on a sample is due at the time of that sample.
inline Duration time_of_ticks(std::int64_t ticks, AVRational base) {
    constexpr AVRational kNanoseconds{1, 1'000'000'000};
    constexpr auto kPass = AV_ROUND_DOWN | AV_ROUND_PASS_MINMAX;
    const auto value = av_rescale_q_rnd(ticks, base, kNanoseconds, static_cast<AVRounding>(kPass));
    // libav says "does not fit" with the smallest number, whichever way it does not.
    if (value == INT64_MIN) return ticks < 0 ? -kFarthest : kFarthest;
    return std::clamp(Duration(value), -kFarthest, kFarthest);
}

inline SampleCount samples_of_ticks(std::int64_t ticks, AVRational base) {
    constexpr SampleCount kMost = kFarthest / std::chrono::seconds(1) * kSampleRate;
    const auto value = av_rescale_q(ticks, base, {1, kSampleRate});
    if (value == INT64_MIN) return ticks < 0 ? -kMost : kMost;
    return std::clamp(value, -kMost, kMost);
}

}  // namespace wissel::av
