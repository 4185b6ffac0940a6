#include "av/quarter_turn.h"

#include <cstring>

namespace wissel::av {

namespace {

struct Place {
    int x, y;
};

Place turned(Place from, PixelSize size, int turns) {
    switch (turns) {
        case 1: return {size.height - 1 - from.y, from.x};
        case 2: return {size.width - 1 - from.x, size.height - 1 - from.y};
        case 3: return {from.y, size.width - 1 - from.x};
        default: return from;
    }
}

}  // namespace

void turn(const std::uint8_t* from, int from_stride, PixelSize size, int turns, std::uint8_t* to, int to_stride) {
    for (int y = 0; y < size.height; ++y) {
        const std::uint8_t* row = from + std::ptrdiff_t(y) * from_stride;
        for (int x = 0; x < size.width; ++x) {
            const Place place = turned({x, y}, size, turns);
            std::memcpy(to + std::ptrdiff_t(place.y) * to_stride + std::ptrdiff_t(place.x) * 4, row + std::ptrdiff_t(x) * 4, 4);
        }
    }
}

}  // namespace wissel::av
