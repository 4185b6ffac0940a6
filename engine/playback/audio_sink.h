// Where the program's sound goes, and the clock that comes with it.
//
// A sink pulls blocks from an AudioProvider on a thread (or by a call) of its own, in real time or as fast as asked.
// Pulling is what moves program time: see playback/program_clock.h.
#pragma once

#include <span>

#include "base/samples.h"
#include "base/time.h"

namespace wissel::playback {

class AudioProvider {
public:
    virtual ~AudioProvider() = default;
    // Fills `out` (interleaved stereo float, 48 kHz). Called on the sink's thread: no lock, no allocation, no log.
    // `heard_at`: the wall time at which the first sample of the block will reach the ear.
    virtual void provide(std::span<float> out, WallTime heard_at) noexcept = 0;
};

class AudioSink {
public:
    virtual ~AudioSink() = default;
    virtual void start(AudioProvider& provider) = 0;
    // Returns once no further call to the provider can happen.
    virtual void stop() = 0;
    virtual const char* name() const = 0;
    // From when a block is asked for until its first sample is heard.
    virtual Duration latency() const { return {}; }
};

}  // namespace wissel::playback
