// Sound at another speed with its pitch kept. A thin coat over SoundTouch, with its settings for speech.
//
// SoundTouch repeats or leaves out pieces of 32 ms where they fit best. Its output begins with the very samples that it
// is given, so that it can take over in the middle of a sound.
// Threading: one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "base/samples.h"

namespace wissel::playback {

class TimeStretcher {
public:
    explicit TimeStretcher(int percent);
    ~TimeStretcher();
    TimeStretcher(const TimeStretcher&) = delete;
    TimeStretcher& operator=(const TimeStretcher&) = delete;

    void put(std::span<const float> samples);
    // Fills the front of `out`; returns how many samples of both channels. 0: it needs more.
    std::size_t take(std::span<float> out);

    // How much later than asked for the sound must be put in, so that what comes out lies around its place instead of
    // on one side of it. Measured: bursts of 5 ms in a voice-like sound then come within 7 ms of their place.
    static SampleCount put_in_later(int percent);

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace wissel::playback
