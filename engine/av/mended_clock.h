// Goes on where the clock of a file was cut: recordings put one behind the other, and times that are damaged.
//
// Used in the same way for pictures and for sound, so that they stay in step over a cut that both have.
// Threading: used by one thread at a time.
#pragma once

#include "base/time.h"

namespace wissel::av {

class MendedClock {
public:
    // A screen recording may hold one picture for as long as this; silence, too, may last so long.
    static constexpr Duration kLongestGap = std::chrono::seconds(60);
    // Times that go back by less are uneven, not cut.
    static constexpr Duration kFurthestBack = std::chrono::seconds(1);

    // What the file says, moved by the cuts so far.
    Duration moved(Duration said) const { return said + move_; }
    // The same, after cutting if it lies too far from where it was expected: then it follows directly.
    Duration mend(Duration said, Duration expected) {
        const Duration gap = moved(said) - expected;
        if (gap > kLongestGap || gap < -kFurthestBack) move_ = expected - said;
        return moved(said);
    }

private:
    Duration move_{};
};

}  // namespace wissel::av
