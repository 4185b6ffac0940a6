// How likely each way on is thought to be: what weighs more is primed first, and let go last.
#pragma once

namespace wissel::director {

inline constexpr double kLoopWeight = 3;     // comes first of all, and surely
inline constexpr double kAdvanceWeight = 2;  // the only way on
inline constexpr double kOptionWeight = 1;
inline constexpr double kDefaultBonus = 0.5;  // of the option that is taken when the time is over
inline constexpr double kMenuWeight = 1;      // of the first situation; each further one weighs half of the one before
inline constexpr double kMenuFalloff = 0.5;

}  // namespace wissel::director
