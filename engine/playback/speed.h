// How fast the film runs, in percent of its own speed.
#pragma once

namespace wissel::playback {

inline constexpr int kOwnSpeed = 100;
// Beyond these a voice is no longer pleasant to listen to.
inline constexpr int kSlowestSpeed = 75, kFastestSpeed = 125;

}  // namespace wissel::playback
