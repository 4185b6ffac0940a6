#include "av/colour_cube.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "av/sdr_mapping.h"

extern "C" {
#include <libswscale/swscale.h>
}

namespace wissel::av {

namespace {

constexpr int kSide = 33;
constexpr float kLast = kSide - 1;
constexpr int kRed = 1, kGreen = kSide, kBlue = kSide * kSide;  // steps along each axis
constexpr int kAllThree = kRed + kGreen + kBlue;

// After the first and after the second step of a way through a cell.
struct Way {
    int one, two;
};
// By red >= green, green >= blue, red >= blue (bits 0, 1, 2). Two of them contradict themselves.
constexpr Way kWays[8] = {{kBlue, kBlue + kGreen}, {kBlue, kBlue + kRed},   {kGreen, kGreen + kBlue}, {0, 0}, {0, 0},
                          {kRed, kRed + kBlue},    {kGreen, kGreen + kRed}, {kRed, kRed + kGreen}};

// Four channels at once; left to the compiler, this takes three times as long.
using Floats [[gnu::vector_size(16)]] = float;

Floats load(const std::array<float, 4>& node) {
    Floats values;
    std::memcpy(&values, node.data(), sizeof values);
    return values;
}

// Weights of red and blue in luma, from each standard.
struct Weights {
    double red, blue;
};

Weights weights_of(int matrix) {
    switch (matrix) {
        case SWS_CS_ITU709:
            return {0.2126, 0.0722};
        case SWS_CS_BT2020:
            return {0.2627, 0.0593};
        case SWS_CS_SMPTE240M:
            return {0.212, 0.087};
        case SWS_CS_FCC:
            return {0.30, 0.11};
        default:
            return {0.299, 0.114};
    }
}

// Light is kept with this much added. Then the bits of the number, as they are, are a logarithmic scale for the table
// of signals: fine enough near black, and small.
constexpr float kBias = 1.0F / 16384;
constexpr int kDropped = 15;  // bits: 256 places an octave remain

constexpr std::uint32_t bits_of(float light) {
    return std::bit_cast<std::uint32_t>(light) - std::bit_cast<std::uint32_t>(kBias);
}
constexpr std::uint32_t kPlaces = (bits_of(1 + kBias) >> kDropped) + 1;

// kPlaces or more for what lies outside 0..1.
std::uint32_t place_of(float light) {
    return bits_of(light) >> kDropped;
}

float light_at(std::uint32_t place) {
    const std::uint32_t middle = (place << kDropped) + (1U << (kDropped - 1));
    return std::bit_cast<float>(middle + std::bit_cast<std::uint32_t>(kBias)) - kBias;
}

using Light = std::array<float, 4>;

Light kept(const Rgb& light) {
    const auto part = [](double value) { return static_cast<float>(value) + kBias; };
    return {part(light[2]), part(light[1]), part(light[0]), 0};
}

Light brought_within_gamut(const Light& light) {
    const auto part = [&](std::size_t index) { return double{light[index] - kBias}; };
    return kept(within_gamut({part(2), part(1), part(0)}));
}

}  // namespace

ColourCube::ColourCube(const ColourSpace& space)
    : space_(space), nodes_(std::size_t{kSide} * kSide * kSide + kAllThree) {
    fill();
    find_matrix();
}

void ColourCube::fill() {
    auto node = nodes_.begin();
    for (int b = 0; b < kSide; ++b) {
        for (int g = 0; g < kSide; ++g) {
            for (int r = 0; r < kSide; ++r, ++node) {
                *node = kept(sdr_light({r / double(kLast), g / double(kLast), b / double(kLast)}, space_));
            }
        }
    }
    signal_.push_back(0);
    for (std::uint32_t place = 1; place < kPlaces; ++place) {
        signal_.push_back(static_cast<std::uint8_t>(std::lround(255 * sdr_signal(light_at(place)))));
    }
}

void ColourCube::find_matrix() {
    const auto [red, blue] = weights_of(space_.matrix);
    const double green = 1 - red - blue;
    const double luma_steps = space_.full_range ? 1023 : 219 * 4, chroma_steps = space_.full_range ? 1023 : 224 * 4;
    const double chroma = kLast / chroma_steps;
    luma_ = static_cast<float>(kLast / luma_steps);
    black_ = space_.full_range ? 0 : 16 * 4;
    red_cr_ = static_cast<float>(2 * (1 - red) * chroma);
    blue_cb_ = static_cast<float>(2 * (1 - blue) * chroma);
    green_cb_ = static_cast<float>(-2 * (1 - blue) * blue / green * chroma);
    green_cr_ = static_cast<float>(-2 * (1 - red) * red / green * chroma);
}

void ColourCube::map(const Planes& from, PixelSize size, std::uint8_t* to, int to_stride) {
    for (auto* places : {&red_, &green_, &blue_}) places->resize(static_cast<std::size_t>(size.width));
    const auto row = [&](int plane, int y) {
        return reinterpret_cast<const std::uint16_t*>(from.data[plane] + std::ptrdiff_t{y} * from.stride[plane]);
    };
    for (int y = 0; y < size.height; ++y) {
        place_row(row(0, y), row(1, y), row(2, y), size.width);
        map_row(size.width, to + std::ptrdiff_t{y} * to_stride);
    }
}

// Apart from map_row(), so that the compiler makes vectors of it.
void ColourCube::place_row(const std::uint16_t* y, const std::uint16_t* cb, const std::uint16_t* cr, int width) {
    constexpr float kGrey = 512;
    float* const red = red_.data();
    float* const green = green_.data();
    float* const blue = blue_.data();
    for (int x = 0; x < width; ++x) {
        const float light = (static_cast<float>(y[x]) - black_) * luma_;
        const float u = static_cast<float>(cb[x]) - kGrey, v = static_cast<float>(cr[x]) - kGrey;
        red[x] = std::min(std::max(light + red_cr_ * v, 0.0F), kLast);
        green[x] = std::min(std::max(light + green_cb_ * u + green_cr_ * v, 0.0F), kLast);
        blue[x] = std::min(std::max(light + blue_cb_ * u, 0.0F), kLast);
    }
}

// Each cell is cut into six tetrahedra along its grey diagonal, so that greys stay grey. The way to a colour goes from
// the cell's darkest corner along the axis on which it lies furthest, then along the middle one, then along the last.
void ColourCube::map_row(int width, std::uint8_t* to) const {
    const float *red = red_.data(), *green = green_.data(), *blue = blue_.data();
    for (int x = 0; x < width; ++x, to += 4) {
        const int r = static_cast<int>(red[x]), g = static_cast<int>(green[x]), b = static_cast<int>(blue[x]);
        const float fr = red[x] - float(r), fg = green[x] - float(g), fb = blue[x] - float(b);
        const float most = std::max(std::max(fr, fg), fb), least = std::min(std::min(fr, fg), fb);
        const float middle = fr + fg + fb - most - least;
        const Way way = kWays[int{fr >= fg} | int{fg >= fb} << 1 | int{fr >= fb} << 2];
        const Node* const corner = nodes_.data() + (r * kRed + g * kGreen + b * kBlue);
        const Floats n0 = load(corner[0]), n1 = load(corner[way.one]), n2 = load(corner[way.two]),
                     n3 = load(corner[kAllThree]);
        const Floats light = n0 + most * (n1 - n0) + middle * (n2 - n1) + least * (n3 - n2);
        Node node;
        std::memcpy(node.data(), &light, sizeof light);
        put(node, to);
    }
}

void ColourCube::put(const Node& light, std::uint8_t* to) const {
    std::uint32_t blue = place_of(light[0]), green = place_of(light[1]), red = place_of(light[2]);
    if (std::max(std::max(blue, green), red) >= kPlaces) {
        const Node shown = brought_within_gamut(light);
        blue = place_of(shown[0]), green = place_of(shown[1]), red = place_of(shown[2]);
    }
    to[0] = signal_[blue];
    to[1] = signal_[green];
    to[2] = signal_[red];
    to[3] = 255;
}

}  // namespace wissel::av
