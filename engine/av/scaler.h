// swscale: another size and pixel format for a picture, with the right matrix and range.
//
// Threading: used by one thread at a time.
#pragma once

#include <cstdint>

#include "av/colour_space.h"
#include "av/handles.h"
#include "av/media_info.h"
#include "base/result.h"

namespace wissel::av {

class Scaler {
public:
    struct Target {
        int pixel_format = 0;  // libav's. R'G'B' has full range; Y'CbCr keeps the picture's matrix and range
        PixelSize size;
        std::uint8_t* rows[4] = {};
        int strides[4] = {};
    };
    Result<void> scale(const AVFrame& frame, const ColourSpace& space, const Target& to);

private:
    void set_colours(const ColourSpace& space, bool to_rgb);

    SwsPtr context_;
    SwsContext* colours_set_for_ = nullptr;
    ColourSpace space_;
};

}  // namespace wissel::av
