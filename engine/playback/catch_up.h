// What a decoder leaves out when it is behind, so that the picture does not drift away from the sound.
//
// Little behind: pictures that no other needs. Far behind: everything up to the next key picture that is at hand and
// not far ahead of the viewer, so that what is shown is always whole. The sound never waits for it.
// Threading: none of its own.
#pragma once

#include "base/time.h"

namespace wissel::playback {

class CatchUp {
public:
    static constexpr Duration kLittle = std::chrono::milliseconds(100);
    static constexpr Duration kFar = std::chrono::milliseconds(500);
    static constexpr Duration kFarthestJump = std::chrono::seconds(1);  // beyond the viewer

    // A picture was decoded that is `behind` what the viewer sees now (negative: ahead of it).
    void decoded(Duration behind) {
        behind_ = behind;
        landed_ = false;
        if (behind > kLittle) skipping_ = true;
        if (behind <= Duration::zero()) skipping_ = false;
    }
    // Pictures that no other picture needs are not decoded.
    bool skips_unneeded() const { return skipping_; }
    // It would be good to go on at a later key picture, if there is one.
    bool wants_to_jump() const { return behind_ > kFar && !landed_; }
    // Decoding goes on at a key picture: how far behind it is then is seen at the next picture.
    void landed() { landed_ = true; }

private:
    Duration behind_{};
    bool skipping_ = false;
    bool landed_ = false;
};

}  // namespace wissel::playback
