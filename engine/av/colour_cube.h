// Colours that cannot be shown as they are (HDR, wide gamut), mapped through a table: 33 x 33 x 33 colours, made once,
// and between them tetrahedral interpolation.
//
// Why a table of our own: it takes 8 to 14 ms of one core for a picture of 1280x720 (the more colours outside BT.709,
// the more); libavfilter's zscale and tonemap took 11 for the same and lack the curve of BT.2390, its lut3d took 16.
//
// Threading: used by one thread at a time.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "av/colour_space.h"
#include "av/media_info.h"

namespace wissel::av {

class ColourCube {
public:
    explicit ColourCube(const ColourSpace& space);

    const ColourSpace& space() const { return space_; }

    // Three planes of 10-bit Y', Cb, Cr, none of them subsampled, with rows `stride` bytes apart.
    struct Planes {
        const std::uint8_t* data[3];
        int stride[3];
    };
    // To packed B, G, R, X.
    void map(const Planes& from, PixelSize size, std::uint8_t* to, int to_stride);

private:
    using Node = std::array<float, 4>;  // light in blue, green, red, and nothing
    void fill();
    void find_matrix();
    void place_row(const std::uint16_t* y, const std::uint16_t* cb, const std::uint16_t* cr, int width);
    void map_row(int width, std::uint8_t* to) const;
    void put(const Node& light, std::uint8_t* to) const;

    ColourSpace space_;
    std::vector<Node> nodes_;     // red fastest; then as many as a step from the last one goes beyond
    float luma_ = 0, black_ = 0;  // from Y'CbCr to places in the cube
    float red_cr_ = 0, green_cb_ = 0, green_cr_ = 0, blue_cb_ = 0;
    std::vector<std::uint8_t> signal_;       // by light
    std::vector<float> red_, green_, blue_;  // places of one row
};

}  // namespace wissel::av
