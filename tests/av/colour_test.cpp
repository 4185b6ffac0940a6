// Flat patches of SDR film against the colours that the standards give, in bytes of the screen.
#include <doctest/doctest.h>

#include "patches.h"

using namespace wissel;
using namespace wissel::test;

namespace {

// Half of it is what rounding to 8 bits costs in the film itself.
constexpr double kTolerance = 3;

// The eight bars at 75 % and at 100 %, and greys from end to end.
std::vector<Colour> bars() {
    std::vector<Colour> patches;
    for (const double level : {0.75, 1.0}) {
        for (unsigned bar = 0; bar < 8; ++bar) {
            patches.push_back({bar & 1 ? level : 0, bar & 2 ? level : 0, bar & 4 ? level : 0});
        }
    }
    for (int i = 0; i < 8; ++i) patches.push_back({i / 7.0, i / 7.0, i / 7.0});
    return patches;
}

constexpr AVPixelFormat kFormats[] = {AV_PIX_FMT_YUV420P,   AV_PIX_FMT_YUV422P,   AV_PIX_FMT_YUV444P,
                                      AV_PIX_FMT_YUV420P10, AV_PIX_FMT_YUV422P10, AV_PIX_FMT_YUV444P10};

void check_patches(const PatchFilm& film, av::PixelSize size, const std::vector<Colour>& wanted,
                   double tolerance = kTolerance) {
    const auto shown = film.shown(size);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        CAPTURE(i);
        const Colour bytes{255 * wanted[i][0], 255 * wanted[i][1], 255 * wanted[i][2]};
        CAPTURE(bytes[0]);
        CAPTURE(bytes[1]);
        CAPTURE(bytes[2]);
        CAPTURE(shown[i][0]);
        CAPTURE(shown[i][1]);
        CAPTURE(shown[i][2]);
        CHECK(largest_difference(shown[i], bytes) <= tolerance);
    }
}

}  // namespace

TEST_CASE("bars and greys have the colours of their standard: matrix, range, depth and subsampling") {
    const TempFolder folder;
    for (const auto format : kFormats) {
        for (const auto matrix : {AVCOL_SPC_SMPTE170M, AVCOL_SPC_BT709, AVCOL_SPC_BT2020_NCL}) {
            for (const auto range : {AVCOL_RANGE_MPEG, AVCOL_RANGE_JPEG}) {
                CAPTURE(av_get_pix_fmt_name(format));
                CAPTURE(matrix);
                CAPTURE(range);
                FrameFilmSpec spec;
                spec.format = format;
                spec.matrix = matrix;
                spec.range = range;
                spec.primaries = AVCOL_PRI_BT709;
                const PatchFilm film(folder, spec, bars());
                for (const av::PixelSize size : {av::PixelSize{160, 96}, av::PixelSize{120, 72}})
                    check_patches(film, size, bars());
            }
        }
    }
}

TEST_CASE("film without marks is taken for BT.601 below 720 lines and for BT.709 from there on, in limited range") {
    const TempFolder folder;
    for (const int height : {96, 720}) {
        CAPTURE(height);
        FrameFilmSpec spec;
        spec.height = height;
        spec.matrix = height < 720 ? AVCOL_SPC_SMPTE170M : AVCOL_SPC_BT709;
        spec.marked = false;
        const PatchFilm film(folder, spec, bars());
        check_patches(film, {160, height}, bars());
    }
}
