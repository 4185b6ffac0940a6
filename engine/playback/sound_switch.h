// Goes from one sound of a clip to another in the middle of it, at an exact sample and with a short crossfade.
//
// Threading: one thread at a time (its owner's lock).
// Invariants: what is heard goes on until what is wanted is decoded well beyond the place where it takes over. A lane
//   that fails gives way to the base, which is always there.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "playback/sound_lane.h"

namespace wissel::playback {

class SoundSwitch {
public:
    // `base`: what is heard without a lane, its own; null: silence.
    explicit SoundSwitch(SoundQueue* base = nullptr) : base_(base) {}

    // null: the base.
    void turn_to(LaneRef lane);
    // Nothing is read yet: what is wanted takes its place as soon as it can.
    void look(SampleCount at);
    // Fills `out`; every sound is let go of up to there.
    void read(SampleCount at, std::span<float> out);

    // What is heard now, further on; nothing is let go.
    void peek(SampleCount at, std::span<float> out) const;

    // What will be heard once it can be; null: the base.
    const LaneRef& target() const { return waits_ ? next_ : current_; }
    const LaneRef& heard() const { return current_; }
    bool waits() const { return waits_; }
    // What is wanted can take over at `at`, or never will.
    bool can_turn(SampleCount at) const;
    bool is_ready_to(SampleCount at) const;  // what will be heard up to there, too where a broken sound gives way
    bool has_sound_to(SampleCount at) const;
    void demand(SampleCount at);

    std::vector<LaneRef> take_gone();
    std::string take_failure();
    void stop();

private:
    SoundQueue* queue(const LaneRef& lane) const { return lane ? &lane->queue() : base_; }
    void turn();
    bool is_running_out(SampleCount until) const;
    void give_up_broken(SampleCount until);
    void read_one(const LaneRef& lane, SampleCount at, std::span<float> out) const;
    static void level(const LaneRef& lane, std::span<float> out);
    void fade(std::span<float> out);

    SoundQueue* base_;
    LaneRef current_, next_, fading_;
    bool waits_ = false;  // for next_
    bool heard_ = false;  // something was read
    SampleCount fade_left_ = 0;
    std::vector<float> scratch_;
    std::vector<LaneRef> gone_;
    std::string failure_;
};

}  // namespace wissel::playback
