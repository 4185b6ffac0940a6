// One picture out of a film, to be kept as a still.
//
// Threading: any thread; blocks on disk, for as long as it takes to decode from the key picture before it.
// Safety: as Demuxer's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "av/media_info.h"
#include "base/result.h"
#include "base/time.h"

namespace wissel::av {

struct StillPixels {
    PixelSize size;
    int stride = 0;
    std::vector<std::uint8_t> pixels;  // B, G, R, X
};

// What stands at `time` (as all times of a file), the last picture where the film has ended by then, fitted in `box`.
Result<StillPixels> picture_at(const std::string& path, Duration time, PixelSize box);

}  // namespace wissel::av
