#include "app/classroom/mirror.h"

#include <algorithm>
#include <cstring>
#include <memory>

namespace wissel::app {

namespace {

constexpr int kWidest = 640, kPixel = 4;  // bytes: B, G, R, X

}  // namespace

playback::Picture thinned(const platform::Screen::Drawn& picture, int widest) {
    const int step = std::max(1, (picture.size.width + widest - 1) / widest);
    playback::Picture small;
    small.size = {picture.size.width / step, picture.size.height / step};
    small.stride = small.size.width * kPixel;
    small.pixels.resize(static_cast<std::size_t>(small.stride) * static_cast<std::size_t>(small.size.height));
    for (int y = 0; y < small.size.height; ++y) {
        const auto* from = picture.pixels + static_cast<std::size_t>(y) * static_cast<std::size_t>(step) * static_cast<std::size_t>(picture.stride);
        auto* to = small.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(small.stride);
        for (int x = 0; x < small.size.width; ++x, to += kPixel, from += step * kPixel) std::memcpy(to, from, kPixel);
    }
    return small;
}

void Mirror::look(WallTime now) {
    is_late_ = now - looked_ < kEvery;
    if (is_late_) return;
    looked_ = now;
    if (const auto drawn = screen_.drawn_in_memory()) return keep(*drawn);
    if (const auto copy = screen_.read_pixels()) keep({copy->pixels.data(), copy->size, copy->stride});
}

void Mirror::keep(const platform::Screen::Drawn& drawn) {
    picture_ = std::make_shared<const playback::Picture>(thinned(drawn, kWidest));
}

}  // namespace wissel::app
