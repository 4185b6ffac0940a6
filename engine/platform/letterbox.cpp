#include "platform/letterbox.h"

#include <algorithm>
#include <cstdint>

namespace wissel::platform {

namespace {

// value * over / under, rounded, and at least one pixel.
int scaled(int value, int over, int under) {
    const auto wide = static_cast<std::int64_t>(value) * over;
    return static_cast<int>(std::max<std::int64_t>(1, (wide + under / 2) / under));
}

}  // namespace

Rect letterbox(playback::Size picture, playback::Size screen) {
    if (picture.width <= 0 || picture.height <= 0 || screen.width <= 0 || screen.height <= 0) return {};
    const auto screen_wider = static_cast<std::int64_t>(screen.width) * picture.height >=
                              static_cast<std::int64_t>(screen.height) * picture.width;
    auto fitted = screen;
    if (screen_wider) {
        fitted.width = std::min(screen.width, scaled(picture.width, screen.height, picture.height));
    } else {
        fitted.height = std::min(screen.height, scaled(picture.height, screen.width, picture.width));
    }
    return {(screen.width - fitted.width) / 2, (screen.height - fitted.height) / 2, fitted.width, fitted.height};
}

}  // namespace wissel::platform
