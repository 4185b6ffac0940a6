// A picture ready to be shown: packed 32-bit pixels, scaled to fit the screen it is meant for.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/time.h"

namespace wissel::playback {

struct Size {
    int width = 0, height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

struct Picture {
    Size size;
    int stride = 0;                    // bytes a row
    std::vector<std::uint8_t> pixels;  // B, G, R, X in memory order (SDL's and FFmpeg's little-endian RGB32 / BGR0)
    ClipTime shown_at{};               // when it is due in its clip
    Duration shown_for{};
};

using PictureRef = std::shared_ptr<const Picture>;

}  // namespace wissel::playback
