// The program as a row of segments: which clip stands where, for the picture and for the sound alike.
//
// A segment maps program samples to its clip by one number, its start; both picture and sound use it, so they stay in
// step by construction. Two readers look at different places: the viewer's at "now", the mixer's at its write cursor, a
// little ahead. A cut at "now" is heard from the cursor on.
// Threading: any thread; one mutex, under which a clip's own queues and sounds may be asked, and what is known of loudness.
// Invariants: starts never decrease; at most one clip is armed to follow the last segment.
#pragma once

#include <array>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "base/samples.h"
#include "playback/clip.h"

namespace wissel::playback {

using ClipRef = std::shared_ptr<Clip>;

struct Segment {
    std::size_t number = 0;               // counts from 1; 0: none
    ClipRef clip;
    SampleCount start = 0;                // where clip time 0 stands on the program
    std::optional<SampleCount> held_at;   // hold() was called here
    bool late = false;                    // it was wanted before it was primed
    SampleCount waited = 0;               // for how long what came before had to hold because of that
    WallTime taken{};                     // when it was asked for, if by a cut

    // Where it ends by itself or is held; none while that is not known.
    std::optional<SampleCount> end() const;
};

// What is to be heard at one place.
struct Voice {
    std::size_t number = 0;  // of the segment; 0: nothing was taken yet
    ClipRef clip;            // null: silence (the segment is over)
    SampleCount start = 0;
    std::optional<SampleCount> end;
    bool joined = false;       // it goes on exactly where the one before it stopped: no fade between them
    bool next_joins = false;   // the same for what follows
};

class Timeline {
public:
    // -- main thread
    // `taken`: when it was asked for, which was before now if it is late.
    void cut_to(ClipRef clip, SampleCount now, WallTime taken, bool late = false);
    // What follows when the last segment ends. Replaces and returns what was armed before.
    ClipRef arm(ClipRef clip);
    std::optional<Source> armed() const;
    // What is armed sounds as the viewer wants it by now; what is in the mixer's hands sees to that itself.
    void follow_sound_wish();
    // And who signs beside it is got ready, too.
    void follow_sign_wish();
    // Takes the armed clip in if the end has passed. `mixed`: the write cursor.
    void commit(SampleCount now, SampleCount mixed);
    // A segment that was taken in ahead of its start is taken out again. The mixer may be in it and has to fade it out, so
    // its clip is kept until prune().
    void revoke_after(SampleCount now);
    void hold(SampleCount now);
    Segment on_screen(SampleCount now) const;
    std::optional<Segment> following(SampleCount now) const;
    // What is on screen and what is to follow it, armed or taken in.
    std::vector<ClipRef> live(SampleCount now) const;
    // Clips that neither the viewer nor the mixer needs any more.
    std::vector<ClipRef> prune(SampleCount now);
    std::vector<ClipRef> clear();

    // -- the mixer
    // `playing`, `fading`: numbers of the segments that it still plays and fades out (0: none). Commits what is armed if
    // `at` is the seam.
    Voice voice_at(SampleCount at, std::size_t playing, std::size_t fading);

private:
    const Segment* active(SampleCount at) const;
    bool in_mixers_hands(const Segment& segment) const;
    bool is_joined(const Segment& segment) const;
    void append(ClipRef clip, SampleCount start, WallTime taken);

    mutable std::mutex mutex_;
    std::deque<Segment> segments_;  // guarded by mutex_
    std::deque<Segment> revoked_;   // guarded by mutex_; never on screen
    ClipRef armed_;                 // guarded by mutex_
    std::size_t count_ = 0;         // guarded by mutex_
    std::array<std::size_t, 3> mixed_{};  // guarded by mutex_; segments in the mixer's hands
};

}  // namespace wissel::playback
