// Finds the signer's picture that is due beside the film's, and keeps it until the next one is.
//
// Threading: main thread only. Invariants: a signer is seen only with the film that they belong to; where the same
// signer's
//   film goes on elsewhere, the last picture stands until the next has come.
#pragma once

#include <string>

#include "playback/timeline.h"

namespace wissel::playback {

class SignPresenter {
public:
    PictureRef picture_at(const Segment& segment, SampleCount now);
    // Clip time as the signer's film follows it: it stands where the film ends.
    static Duration clip_time(const Segment& segment, SampleCount now);

private:
    std::string path_;
    PictureRef picture_;
};

}  // namespace wissel::playback
