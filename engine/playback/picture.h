// A picture ready to be shown: packed 32-bit pixels, scaled to fit the screen it is meant for.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/time.h"

namespace wissel::playback {

struct Size {
    int width = 0, height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

// What somebody who signs is fitted in on a screen of this size: 30 % of its width, as broadcasters do.
inline Size inset_of(Size screen) { return {std::max(1, screen.width * 3 / 10), std::max(1, screen.height * 2 / 5)}; }

struct Picture {
    Size size;
    int stride = 0;                    // bytes a row
    std::vector<std::uint8_t> pixels;  // B, G, R, X in memory order (SDL's and FFmpeg's little-endian RGB32 / BGR0)
    ClipTime shown_at{};               // when it is due in its clip
    Duration shown_for{};
};

using PictureRef = std::shared_ptr<const Picture>;

}  // namespace wissel::playback
