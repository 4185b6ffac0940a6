// What time it is on the program: the sample that is heard now.
//
// The sink's thread reports each block with the moment at which it will be heard; readers extrapolate from there, never
// beyond what was played. Callbacks come in bursts and with jitter, so the offset between wall and program time is
// low-passed; a jump (after a pause, a missing block, another device) is taken over at once. Where no sound comes, time
// stands still. All of this is counted in what the device plays; the map says which sample of the program that is.
// Threading: played() and broken() on the sink's thread, without lock; now() on the main thread; the others on any.
// Invariants: now() never goes back.
#pragma once

#include <atomic>

#include "base/samples.h"
#include "base/time.h"
#include "playback/speed_map.h"

namespace wissel::playback {

class ProgramClock {
public:
    explicit ProgramClock(bool real_time) : real_time_(real_time) {}

    void played(SampleCount frames, WallTime heard_at) noexcept;
    // The run of blocks is broken: the next one starts a new offset.
    void broken() noexcept { steady_blocks_ = 0; }
    // Of the program.
    SampleCount samples_played() const { return speeds_.at(played_.load()).program; }

    // How much later than it is asked for a picture is seen: now() is that much ahead of what is heard. No longer than from when
    // the device asks for a sample until it is heard, because nothing beyond that is known to come. Main thread.
    void set_lead(Duration lead) { lead_ = lead; }
    // In samples; sub-sample time is of no use to anybody.
    SampleCount now(WallTime wall) { return place(wall).program; }
    SpeedMap::Place place(WallTime wall);
    // Written by whoever changes the speed of the sound.
    SpeedMap& speeds() { return speeds_; }

private:
    const bool real_time_;
    SpeedMap speeds_;
    std::atomic<SampleCount> played_{0};    // by the device, as everything below
    std::atomic<Duration::rep> offset_{0};  // wall time at which sample 0 was heard, had it never stood still
    std::atomic<bool> anchored_{false};
    int steady_blocks_ = 0;                 // sink's thread only
    SampleCount shown_ = 0;                 // main thread only
    Duration lead_{};                       // main thread only
};

}  // namespace wissel::playback
