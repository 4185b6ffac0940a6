// Which of this program's threads have the processor first where there is not enough of it: what shows and what sounds (never called here),
// then what decodes ahead, which has its queues to live on, then guests from outside and what looks into many files.
//
// Threading: any thread but the main one, for itself alone; threads that it begins afterwards stand as far back.
#pragma once

namespace wissel {

inline constexpr int kDecodingSteps = 5;
inline constexpr int kBackgroundSteps = 10;

// By so many steps of niceness (sched(7)) behind the main thread. Where niceness is not a thread's own, which it is on Linux, does nothing.
void stand_back(int steps) noexcept;

}  // namespace wissel
