// What the numbers in a decoded picture mean: which light they stand for.
//
// Threading: pure.
#pragma once

#include <cstdint>

struct AVFrame;

namespace wissel::av {

enum class Transfer : std::uint8_t { Sdr, Pq, Hlg };
enum class Primaries : std::uint8_t { Bt709, Bt2020, DisplayP3 };

struct ColourSpace {
    int pixel_format = 0;  // libav's, without the old "J" names for full range
    bool full_range = false;
    int matrix = 0;  // swscale's number, from Y'CbCr to R'G'B'
    Transfer transfer = Transfer::Sdr;
    Primaries primaries = Primaries::Bt709;
    int peak = 0;  // nits of the brightest light, where the signal leaves that open (PQ); else 0

    // Its R'G'B' can be shown as they are. The small differences between the primaries of BT.601 and BT.709 are left.
    bool is_plain() const { return transfer == Transfer::Sdr && primaries == Primaries::Bt709; }
    friend bool operator==(const ColourSpace&, const ColourSpace&) = default;
};

// Film that does not say it is taken for SDR with the matrix of BT.709 from 720 lines on, of BT.601 below.
ColourSpace colour_space_of(const AVFrame& frame);

}  // namespace wissel::av
