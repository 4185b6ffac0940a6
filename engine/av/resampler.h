// Any decoded sound to 48 kHz stereo float. Keeps a few samples back for its filter until drained.
//
// Refuses sample rates that no sound has: the output would be thousands of times as long as the input.
// Threading: used by one thread at a time.
#pragma once

#include <cstdint>
#include <vector>

#include "av/handles.h"
#include "base/result.h"

namespace wissel::av {

class Resampler {
public:
    // Appends interleaved samples to `out`, from the `count` samples of the frame that begin at its sample `from`. When the kind
    // of sound changes, what was kept back comes out first.
    Result<void> push(const AVFrame& frame, int from, int count, std::vector<float>& out);
    // Appends what was kept back; afterwards it starts anew.
    void drain(std::vector<float>& out);

private:
    struct Kind {
        int format = -1, rate = 0, channels = 0;
        std::uint64_t mask = 0;
        friend bool operator==(const Kind&, const Kind&) = default;
    };
    Result<void> set_up(const AVFrame& frame, const Kind& kind);
    int run(const std::uint8_t** data, int count, std::vector<float>& out);

    SwrPtr context_;
    Kind kind_;
};

}  // namespace wissel::av
