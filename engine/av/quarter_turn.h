// Turns packed 32-bit pixels by quarter turns and mirrors them, for film that a phone recorded upright or as a selfie.
#pragma once

#include <cstdint>

#include "av/media_info.h"

namespace wissel::av {

// Mirrored first, then `turns` clockwise, 0..3. `size` is the source's; strides are in bytes.
void turn(const std::uint8_t* from, int from_stride, PixelSize size, int turns, std::uint8_t* to, int to_stride,
          bool mirrored = false);

}  // namespace wissel::av
