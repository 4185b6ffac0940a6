// Pictures with transparent parts, laid on white: they were mostly drawn for paper.
//
// Threading: used by one thread at a time.
#pragma once

#include <cstdint>
#include <vector>

#include "av/scaler.h"

namespace wissel::av {

bool may_be_transparent(const AVFrame& frame);

class Flattener {
public:
    // Packed pixels without alpha, before any scaling, so that what is hidden does not shine through at the edges. The
    // frame points into this object and is good until the next call.
    Result<FramePtr> flatten(const AVFrame& frame);

private:
    Scaler scaler_;
    std::vector<std::uint8_t> pixels_;
};

}  // namespace wissel::av
