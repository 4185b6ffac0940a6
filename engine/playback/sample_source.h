// Where the output gets the program's sound from: the ring in real time, the mixer itself off screen.
#pragma once

#include <cstddef>
#include <span>

namespace wissel::playback {

class SampleSource {
public:
    virtual ~SampleSource() = default;
    // Fills the front of `out`; returns how many samples of both channels. Called on the sink's thread.
    virtual std::size_t read(std::span<float> out) noexcept = 0;
    // Something was taken, so that a missing sample is a fault and not a pause.
    virtual bool running() const noexcept = 0;
};

}  // namespace wissel::playback
