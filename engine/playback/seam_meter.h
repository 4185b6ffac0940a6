// Measures each switch on what was really handed out: the pictures, and the samples that were played.
//
// Threading: main thread only.
#pragma once

#include <optional>
#include <vector>

#include "playback/program.h"
#include "playback/timeline.h"

namespace wissel::playback {

class SeamMeter {
public:
    struct LastPicture {  // of the segment before
        SampleCount due = 0;
        int missed = 0;   // pictures due before the cut and never handed out
    };

    // The first picture of `to` was handed out at `now`. `sound_from`: the write cursor, from which its sound may come.
    void first_picture(const Segment& from, const Segment& to, const LastPicture& last, const Picture& picture,
                       int skipped, SampleCount now, SampleCount sound_from, SampleCount missing);
    // `played`: samples heard so far; `missing`: samples that were due and not there, so far.
    void follow(SampleCount played, SampleCount missing);
    std::vector<Seam> take();

private:
    struct Open {
        Seam seam;
        SampleCount crossed_at, missing_before;
    };
    void close();

    std::optional<Open> open_;
    std::vector<Seam> seams_;
};

}  // namespace wissel::playback
