// The sound of one clip that is decoded and not yet mixed, by position: sample 0 stands at the clip's in point.
//
// Threading: one thread puts (the decoder), one reads (the mixer); every member is safe from any thread.
// Invariants: what is kept is one unbroken run. Where there is no sound (before it, after it, no track) silence is read.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <span>
#include <vector>

#include "base/samples.h"

namespace wissel::playback {

class SoundQueue {
public:
    static constexpr SampleCount kCapacity = kSampleRate / 2;

    // -- the decoder's side
    // Waits for room; `samples` are interleaved and follow what was put before. False once stopped.
    bool put(std::span<const float> samples);
    // Leaves silence up to `at`; only before the first put().
    void start_at(SampleCount at);
    void finish();

    // -- the mixer's side
    // Fills `out` with what stands from `at` on; what lies before `at` is let go. Samples not yet decoded are silence.
    void read(SampleCount at, std::span<float> out);
    // The same, but nothing is let go.
    void peek(SampleCount at, std::span<float> out) const;

    // Room is made for everything up to `at`, even if that is more than the usual.
    void demand(SampleCount at);
    // Everything up to `at` is decoded (or will never come).
    bool is_ready_to(SampleCount at) const;
    // There is real sound up to `at`.
    bool has_sound_to(SampleCount at) const;
    void stop();

private:
    SampleCount end() const { return begin_ + static_cast<SampleCount>(samples_.size() - head_) / kChannels; }
    SampleCount room() const { return std::max(begin_ + kCapacity, demanded_) - end(); }
    void let_go_before(SampleCount at);
    void copy(SampleCount at, std::span<float> out) const;

    mutable std::mutex mutex_;
    std::condition_variable room_;
    std::vector<float> samples_;   // guarded by mutex_; what is kept begins at head_
    std::size_t head_ = 0;         // guarded by mutex_
    SampleCount begin_ = 0;        // guarded by mutex_; position of samples_[head_]
    SampleCount demanded_ = 0;     // guarded by mutex_
    bool finished_ = false;        // guarded by mutex_
    bool stopped_ = false;         // guarded by mutex_
};

}  // namespace wissel::playback
