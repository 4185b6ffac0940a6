#include "av/quarter_turn.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace wissel::av {

namespace {

// Columns become rows: by small squares, what is read and what is written both stay in the cache.
constexpr int kSquare = 16;

struct Place {
    std::ptrdiff_t x, y;
};

// Where what is shown at `at` was stored.
Place stored(Place at, PixelSize size, int turns, bool mirrored) {
    Place from = at;
    switch (turns) {
        case 1:
            from = {at.y, size.height - 1 - at.x};
            break;
        case 2:
            from = {size.width - 1 - at.x, size.height - 1 - at.y};
            break;
        case 3:
            from = {size.width - 1 - at.y, at.x};
            break;
        default:
            break;
    }
    if (mirrored) from.x = size.width - 1 - from.x;
    return from;
}

}  // namespace

void turn(const std::uint8_t* from, int from_stride, PixelSize size, int turns, std::uint8_t* to, int to_stride,
          bool mirrored) {
    const auto offset = [&](Place place) {
        const Place there = stored(place, size, turns, mirrored);
        return there.y * from_stride + there.x * 4;
    };
    const std::ptrdiff_t first = offset({0, 0}), right = offset({1, 0}) - first, down = offset({0, 1}) - first;
    const int width = turns % 2 == 0 ? size.width : size.height, height = turns % 2 == 0 ? size.height : size.width;
    for (int top = 0; top < height; top += kSquare) {
        for (int left = 0; left < width; left += kSquare) {
            const int bottom = std::min(top + kSquare, height), end = std::min(left + kSquare, width);
            for (int y = top; y < bottom; ++y) {
                const std::uint8_t* in = from + first + y * down + left * right;
                std::uint8_t* out = to + std::ptrdiff_t{y} * to_stride + std::ptrdiff_t{left} * 4;
                for (int x = left; x < end; ++x, in += right, out += 4) std::memcpy(out, in, 4);
            }
        }
    }
}

}  // namespace wissel::av
