// Which sample of the program stands where in the sound that the device plays: the same number while the film runs at
// its own speed, a row of straight pieces once its speed has been changed.
//
// Threading: any thread; one mutex. The device's callback does not need it: it counts its own samples.
// Invariants: counted in hundredths of samples, which every whole percent divides, so that no change of speed, however
//   many there are, moves picture or sound by a fraction of a sample. Positions never go back.
#pragma once

#include <deque>
#include <mutex>

#include "base/samples.h"
#include "playback/speed.h"

namespace wissel::playback {

class SpeedMap {
public:
    struct Place {
        SampleCount program = 0;
        SampleCount unhurried = 0;  // the program had it never run faster than its own speed
        int percent = kOwnSpeed;
    };

    // The feed's thread: from this device sample on, which has not been given out yet.
    void change(SampleCount device, int percent);
    Place at(SampleCount device) const;
    // The main thread: nobody asks for anything before this any more.
    void forget_before(SampleCount device);

private:
    struct Piece {
        SampleCount device = 0;
        SampleCount program = 0, unhurried = 0;  // hundredths
        int percent = kOwnSpeed;
    };
    const Piece& piece_at(SampleCount device) const;
    static Piece moved(const Piece& piece, SampleCount device);

    mutable std::mutex mutex_;
    std::deque<Piece> pieces_{Piece{}};  // guarded by mutex_; never empty
};

}  // namespace wissel::playback
