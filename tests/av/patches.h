// Films of flat patches in a known colour, encoded without loss, and what becomes of them.
#pragma once

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "film.h"
#include "support/frame_film.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace wissel::test {

using Colour = std::array<double, 3>;  // R, G, B

struct LumaWeights {
    double red, blue;
};

inline LumaWeights luma_weights(AVColorSpace matrix) {
    switch (matrix) {
        case AVCOL_SPC_BT709:
            return {0.2126, 0.0722};  // ITU-R BT.709-6, 3.2
        case AVCOL_SPC_BT2020_NCL:
            return {0.2627, 0.0593};  // ITU-R BT.2020-2, table 4
        default:
            return {0.299, 0.114};  // ITU-R BT.601-7, 2.5.1
    }
}

// One sample, as BT.601, BT.709 and BT.2020 quantise it; full range as JFIF and H.273 do.
inline std::array<int, 3> quantised(const Colour& colour, const LumaWeights& weights, bool full, int depth) {
    const double luma =
        weights.red * colour[0] + (1 - weights.red - weights.blue) * colour[1] + weights.blue * colour[2];
    const double cb = (colour[2] - luma) / (2 * (1 - weights.blue)), cr = (colour[0] - luma) / (2 * (1 - weights.red));
    const int step = 1 << (depth - 8), last = (1 << depth) - 1;
    const auto chroma = [&](double value) {
        return std::min(last, static_cast<int>(std::lround(value * (full ? last : 224 * step))) + 128 * step);
    };
    const double light = full ? luma * last : (219 * luma + 16) * step;
    return {static_cast<int>(std::lround(light)), chroma(cb), chroma(cr)};
}

// Patches stand in columns, eight a row.
inline constexpr int kColumns = 8;

class PatchFilm {
public:
    PatchFilm(const TempFolder& folder, const FrameFilmSpec& spec, const std::vector<Colour>& patches)
        : patches_(patches.size()), rows_((static_cast<int>(patches.size()) + kColumns - 1) / kColumns) {
        path_ = folder.file(spec.codec == "ffv1" ? "patches.mkv" : "patches.mp4");
        make_film(path_, spec, [&](AVFrame& frame, int) { draw(frame, spec, patches); });
    }

    // Bytes of each patch, once the picture is shown in `size`.
    std::vector<Colour> shown(av::PixelSize size) const {
        auto demuxer = av::Demuxer::open(path_, std::make_shared<std::atomic<bool>>(false)).value();
        auto track = av::PictureTrack::open(*demuxer).value();
        av::TimedFrame frame;
        av::Track which = av::Track::Picture;
        while (track->receive(frame) == av::DecodeStatus::NeedsPacket) {
            auto packet = av::make_packet();
            track->send(demuxer->read(packet, which) == av::ReadStatus::Ready ? packet.get() : nullptr);
        }
        std::vector<std::uint8_t> pixels(av::PictureConverter::bytes_for(size));
        REQUIRE(av::PictureConverter().convert(*frame.frame, frame.shape, size, pixels.data()).has_value());
        std::vector<Colour> result;
        for (std::size_t i = 0; i < patches_; ++i) result.push_back(middle_of(static_cast<int>(i), size, pixels));
        return result;
    }

private:
    void draw(AVFrame& frame, const FrameFilmSpec& spec, const std::vector<Colour>& patches) const {
        const auto* format = av_pix_fmt_desc_get(spec.format);
        for (int plane = 0; plane < 3; ++plane) {
            const int width = plane == 0 ? frame.width : AV_CEIL_RSHIFT(frame.width, format->log2_chroma_w);
            const int height = plane == 0 ? frame.height : AV_CEIL_RSHIFT(frame.height, format->log2_chroma_h);
            for (int y = 0; y < height; ++y) {
                for (int x = 0; x < width; ++x) {
                    const auto patch = static_cast<std::size_t>(y * rows_ / height * kColumns + x * kColumns / width);
                    const auto& colour = patches.at(std::min(patch, patches.size() - 1));
                    const int value = quantised(colour, luma_weights(spec.matrix), spec.range == AVCOL_RANGE_JPEG,
                                                format->comp[0].depth)[static_cast<std::size_t>(plane)];
                    put(frame, plane, x, y, value, format->comp[0].depth);
                }
            }
        }
    }

    static void put(AVFrame& frame, int plane, int x, int y, int value, int depth) {
        std::uint8_t* row = frame.data[plane] + std::ptrdiff_t{y} * frame.linesize[plane];
        if (depth > 8) {
            reinterpret_cast<std::uint16_t*>(row)[x] = static_cast<std::uint16_t>(value);
        } else {
            row[x] = static_cast<std::uint8_t>(value);
        }
    }

    Colour middle_of(int patch, av::PixelSize size, const std::vector<std::uint8_t>& pixels) const {
        const int x = (2 * (patch % kColumns) + 1) * size.width / (2 * kColumns);
        const int y = (2 * (patch / kColumns) + 1) * size.height / (2 * rows_);
        const auto* pixel = &pixels[static_cast<std::size_t>(y * av::PictureConverter::stride_for(size.width) + 4 * x)];
        return {double(pixel[2]), double(pixel[1]), double(pixel[0])};
    }

    const std::size_t patches_;
    const int rows_;
    std::string path_;
};

inline double largest_difference(const Colour& a, const Colour& b) {
    return std::max({std::abs(a[0] - b[0]), std::abs(a[1] - b[1]), std::abs(a[2] - b[2])});
}

}  // namespace wissel::test
