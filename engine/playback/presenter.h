// Finds the picture that is due, keeps it until the next one is, and notes what was handed out.
//
// Threading: main thread only. Invariants: once there is a picture there always is one.
#pragma once

#include "playback/seam_meter.h"
#include "playback/timeline.h"

namespace wissel::playback {

class Presenter {
public:
    struct Sound {               // where the sound is at this moment
        SampleCount cursor = 0, played = 0, missing = 0;
    };
    PictureRef picture_at(const Segment& segment, SampleCount now, const Sound& sound);

    SeamMeter& seams() { return seams_; }
    int shown() const { return shown_; }
    int dropped() const { return dropped_; }
    // Position of the viewer in the segment's clip: stands still from its hold on.
    static Duration clip_time(const Segment& segment, SampleCount now);

private:
    void hand_out(const Segment& segment, PictureQueue::Due due, SampleCount now, const Sound& sound);
    int count_missed(const Segment& next) const;

    SeamMeter seams_;
    Segment segment_;            // that the picture belongs to
    PictureRef picture_;
    int shown_ = 0, dropped_ = 0;
};

}  // namespace wissel::playback
