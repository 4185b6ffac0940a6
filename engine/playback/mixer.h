// Writes the program's sound, block after block: the clip that stands at the write cursor, and the fade out of the one
// before it. The sum stays within full scale.
//
// Threading: mix() on one thread (the audio feed, or the sink where there is none); cursor() on any.
// Invariants: the cursor only goes forward. A block never reaches beyond what the clip is known to last, so the cursor
//   stops exactly on a seam before crossing it.
#pragma once

#include <atomic>
#include <span>
#include <vector>

#include "playback/limiter.h"
#include "playback/timeline.h"

namespace wissel::playback {

class Mixer {
public:
    static constexpr std::size_t kMaxFrames = 512;

    Mixer(Timeline& timeline, ClipContext& context, SampleCount crossfade);

    // Fills the front of `out` (interleaved); returns how many samples of both channels. 0: nothing was taken yet, or
    // the clip has not decoded enough; look again when it has progressed.
    std::size_t mix(std::span<float> out);
    SampleCount cursor() const { return cursor_.load(); }
    // The mixer stopped because a clip was behind, not because there is nothing to mix.
    bool starved() const { return starved_.load(); }

private:
    void look();
    void follow(const Voice& voice);
    bool is_ready(SampleCount frames);
    bool ends_with_own_sound() const;
    void render(std::span<float> out);
    void fade_in_and_out(std::span<float> out);
    void fade_to_end(std::span<float> out) const;
    void read(const Voice& voice, std::span<float> out) const;
    SampleCount at_in(const Voice& voice) const { return position_ - voice.start; }

    Timeline& timeline_;
    ClipContext& context_;
    const SampleCount crossfade_;
    std::atomic<SampleCount> cursor_{0};
    std::atomic<bool> starved_{false};

    // Used by mix() only.
    SampleCount position_ = 0;
    Voice current_, fading_;
    SampleCount fade_left_ = 0;
    std::vector<float> scratch_;
    Limiter limiter_;
};

}  // namespace wissel::playback
