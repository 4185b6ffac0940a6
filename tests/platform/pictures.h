// Pictures for tests, and a look at their pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "playback/picture.h"

namespace wissel::test {

inline constexpr std::uint32_t kBlack = 0x000000, kRed = 0xFF0000, kGreen = 0x00FF00, kBlue = 0x0000FF;
inline constexpr std::uint32_t kOrange = 0xFF8020;

// One colour, 0xRRGGBB; `padding` bytes at the end of each row are not part of the picture.
inline playback::PictureRef plain(playback::Size size, std::uint32_t color, int padding = 0) {
    auto picture = std::make_shared<playback::Picture>();
    picture->size = size;
    picture->stride = size.width * 4 + padding;
    picture->pixels.assign(static_cast<std::size_t>(picture->stride) * static_cast<std::size_t>(size.height), 0x77);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            auto* pixel = picture->pixels.data() + y * picture->stride + x * 4;
            pixel[0] = static_cast<std::uint8_t>(color);
            pixel[1] = static_cast<std::uint8_t>(color >> 8);
            pixel[2] = static_cast<std::uint8_t>(color >> 16);
        }
    }
    return picture;
}

inline std::uint32_t color_at(const playback::Picture& picture, int x, int y) {
    const auto* pixel = picture.pixels.data() + y * picture.stride + x * 4;
    return static_cast<std::uint32_t>(pixel[0] | (pixel[1] << 8) | (pixel[2] << 16));
}

}  // namespace wissel::test
