// Any decoded picture to packed B, G, R, X pixels: scaled to fit, upright, in the colours of an SDR screen
// (BT.709 primaries, which are those of sRGB).
//
// Threading: used by one thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "av/colour_cube.h"
#include "av/flattener.h"
#include "av/frame_shape.h"
#include "av/scaler.h"
#include "base/result.h"

namespace wissel::av {

class PictureConverter {
public:
    // The scaler writes whole vectors: rows are a multiple of this, and the buffer ends with as many bytes to spare.
    static constexpr int kAlignment = 64;
    static int stride_for(int width) { return (width * 4 + kAlignment - 1) / kAlignment * kAlignment; }
    static std::size_t bytes_for(PixelSize size);

    // Size of `frame` once it is fitted in `box`.
    static PixelSize fitted(const AVFrame& frame, const FrameShape& shape, PixelSize box);
    // Writes to `pixels` (bytes_for(size) long, rows stride_for(size.width) apart).
    Result<void> convert(const AVFrame& frame, const FrameShape& shape, PixelSize size, std::uint8_t* pixels);

private:
    Result<void> scale(const AVFrame& frame, PixelSize size, std::uint8_t* pixels);
    Result<void> map_colours(const AVFrame& frame, const ColourSpace& space, PixelSize size, std::uint8_t* pixels);

    Scaler scaler_;
    Flattener flattener_;
    std::optional<ColourCube> cube_;      // for HDR and wide gamut
    std::vector<std::uint8_t> planes_;    // what is mapped through it
    std::vector<std::uint8_t> unturned_;  // when the picture has to be turned after scaling
};

}  // namespace wissel::av
