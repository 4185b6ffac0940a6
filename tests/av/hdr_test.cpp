// Flat patches of HDR and wide-gamut film: known light goes in, known bytes of an SDR screen have to come out.
#include <doctest/doctest.h>

#include "patches.h"

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr double kWhite = 203;    // nits; ITU-R BT.2408-7, table 1
constexpr double kByteTolerance = 3;  // bytes
constexpr double kDarkest =
    1.0 / 500;  // of the screen's white: less cannot be seen beside a strong colour, though it is 14 bytes

bool looks_like(double shown, double wanted) {
    const auto light = [](double byte) { return std::pow(byte / 255, 2.4); };
    return std::abs(shown - wanted) <= kByteTolerance || std::max(light(shown), light(wanted)) <= kDarkest;
}

using Matrix = std::array<Colour, 3>;

double dot(const Colour& a, const Colour& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
Colour times(const Matrix& m, const Colour& c) {
    return {dot(m[0], c), dot(m[1], c), dot(m[2], c)};
}
Colour times(const Colour& c, double by) {
    return {c[0] * by, c[1] * by, c[2] * by};
}
double largest(const Colour& c) {
    return std::max({c[0], c[1], c[2]});
}

// ITU-R BT.2087-0, section 3: linear light of BT.709 in the primaries of BT.2020.
constexpr Matrix kTo2020{{{0.6274, 0.3293, 0.0433}, {0.0691, 0.9195, 0.0114}, {0.0164, 0.0880, 0.8956}}};
// The same for Display P3 (SMPTE EG 432-1), from the chromaticities.
constexpr Matrix kToP3{{{0.8225, 0.1774, 0.0000}, {0.0332, 0.9669, 0.0000}, {0.0171, 0.0724, 0.9108}}};

// ITU-R BT.2100-2, table 4: inverse EOTF.
double pq(double nits) {
    const double y = std::pow(nits / 10'000, 0.1593017578125);
    return std::pow((0.8359375 + 18.8515625 * y) / (1 + 18.6875 * y), 78.84375);
}

double nits_of_pq(double signal) {
    const double root = std::pow(signal, 1 / 78.84375);
    return 10'000 * std::pow(std::max(root - 0.8359375, 0.0) / (18.8515625 - 18.6875 * root), 1 / 0.1593017578125);
}

// The same, table 5: inverse OOTF for a screen of 1000 nits, then the OETF.
double hlg_oetf(double scene) {
    return scene <= 1.0 / 12 ? std::sqrt(3 * scene) : 0.17883277 * std::log(12 * scene - 0.28466892) + 0.55991073;
}

Colour hlg(const Colour& nits) {
    const double luminance = dot(nits, {0.2627, 0.6780, 0.0593});
    if (luminance <= 0) return {0, 0, 0};
    const Colour scene = times(nits, std::pow(luminance / 1000, 1 / 1.2 - 1) / 1000);
    return {hlg_oetf(scene[0]), hlg_oetf(scene[1]), hlg_oetf(scene[2])};
}

// ITU-R BT.2390-10, 5.4.1: from a black of zero and a white of `peak` to a white of 203 nits.
double rolled_off(double nits, double peak) {
    const double most = pq(kWhite) / pq(peak), knee = 1.5 * most - 0.5, e = pq(nits) / pq(peak);
    if (e < knee) return nits;
    const double t = (e - knee) / (1 - knee);
    const double p = (2 * t * t * t - 3 * t * t + 1) * knee + (t * t * t - 2 * t * t + t) * (1 - knee) +
                     (3 * t * t - 2 * t * t * t) * most;
    return nits_of_pq(p * pq(peak));
}

// Of an SDR screen with a gamma of 2.4 (ITU-R BT.1886).
Colour wanted_bytes(const Colour& nits, double peak) {
    const double brightest = largest(nits);
    const Colour shown = brightest > 0 ? times(nits, rolled_off(brightest, peak) / brightest / kWhite) : nits;
    const auto byte = [](double light) { return 255 * std::pow(std::clamp(light, 0.0, 1.0), 1 / 2.4); };
    return {byte(shown[0]), byte(shown[1]), byte(shown[2])};
}

// In nits of red, green and blue of BT.709: greys through all the range, skin, and things with a strong colour.
std::vector<Colour> scene() {
    std::vector<Colour> patches;
    for (const double nits : {0.0, 1.0, 5.0, 10.0, 26.0, 50.0, 100.0, 203.0}) patches.push_back({nits, nits, nits});
    for (const double nits : {250.0, 300.0, 400.0, 500.0, 600.0, 700.0, 850.0, 1000.0})
        patches.push_back({nits, nits, nits});
    for (const Colour& colour :
         {Colour{90, 55, 40}, {38, 20, 13}, {60, 10, 8}, {15, 60, 12}, {8, 12, 60}, {150, 120, 20}}) {
        patches.push_back(colour);
    }
    patches.push_back({600, 350, 200});
    patches.push_back({250, 500, 900});
    return patches;
}

FrameFilmSpec hdr_film(AVColorTransferCharacteristic transfer) {
    FrameFilmSpec spec;
    spec.format = AV_PIX_FMT_YUV420P10;
    spec.transfer = transfer;
    spec.matrix = AVCOL_SPC_BT2020_NCL;
    spec.primaries = AVCOL_PRI_BT2020;
    spec.range = AVCOL_RANGE_MPEG;
    return spec;
}

std::vector<Colour> signals(AVColorTransferCharacteristic transfer) {
    std::vector<Colour> result;
    for (const auto& patch : scene()) {
        const Colour nits = times(kTo2020, patch);
        result.push_back(transfer == AVCOL_TRC_SMPTE2084 ? Colour{pq(nits[0]), pq(nits[1]), pq(nits[2])} : hlg(nits));
    }
    return result;
}

void check_scene(const std::vector<Colour>& shown) {
    const auto patches = scene();
    for (std::size_t i = 0; i < patches.size(); ++i) {
        CAPTURE(i);
        const auto wanted = wanted_bytes(patches[i], 1000);
        for (std::size_t c = 0; c < 3; ++c) {
            CAPTURE(shown[i][c]);
            CAPTURE(wanted[c]);
            CHECK(std::abs(shown[i][c] - wanted[c]) <= kByteTolerance);
        }
    }
}

}  // namespace

TEST_CASE("HDR film, PQ or HLG, shows its light as it is up to the mid tones and rolls off above, in its own hues") {
    const TempFolder folder;
    for (const auto transfer : {AVCOL_TRC_SMPTE2084, AVCOL_TRC_ARIB_STD_B67}) {
        CAPTURE(transfer);
        const PatchFilm film(folder, hdr_film(transfer), signals(transfer));
        check_scene(film.shown({160, 96}));
        check_scene(film.shown({320, 192}));
    }
}

TEST_CASE("HDR white lies near the screen's white, and what is brighter can still be told apart") {
    const TempFolder folder;
    for (const auto transfer : {AVCOL_TRC_SMPTE2084, AVCOL_TRC_ARIB_STD_B67}) {
        CAPTURE(transfer);
        const auto shown = PatchFilm(folder, hdr_film(transfer), signals(transfer)).shown({160, 96});
        CHECK(shown[0] == Colour{0, 0, 0});
        CHECK(shown[4][1] == doctest::Approx(108).epsilon(0.03));  // 18 % grey: BT.709 has 104
        CHECK(shown[7][1] == doctest::Approx(231).epsilon(0.015));
        CHECK(shown[15][1] >= 253);
        for (std::size_t i = 1; i < 14; ++i) CHECK(shown[i][1] > shown[i - 1][1]);
    }
}

TEST_CASE("HDR film in full range, and in HEVC, comes out the same") {
    const TempFolder folder;
    auto spec = hdr_film(AVCOL_TRC_SMPTE2084);
    spec.range = AVCOL_RANGE_JPEG;
    check_scene(PatchFilm(folder, spec, signals(AVCOL_TRC_SMPTE2084)).shown({160, 96}));
    spec.range = AVCOL_RANGE_MPEG;
    spec.codec = "libx265";
    spec.options = {{"x265-params", "lossless=1:log-level=none:bframes=0:frame-threads=1:pools=none"}, {"preset", "ultrafast"}};
    check_scene(PatchFilm(folder, spec, signals(AVCOL_TRC_SMPTE2084)).shown({160, 96}));
}

TEST_CASE(
    "SDR film in wide primaries shows the colours of BT.709 as they are, and draws the others within reach without "
    "turning them grey") {
    const TempFolder folder;
    struct Gamut {
        AVColorPrimaries primaries;
        AVColorSpace matrix;
        Matrix from_709;
    };
    for (const auto& gamut :
         {Gamut{AVCOL_PRI_BT2020, AVCOL_SPC_BT2020_NCL, kTo2020}, Gamut{AVCOL_PRI_SMPTE432, AVCOL_SPC_BT709, kToP3}}) {
        CAPTURE(gamut.primaries);
        std::vector<Colour> bars, signals;
        for (unsigned bar = 0; bar < 8; ++bar)
            bars.push_back({bar & 1 ? 0.75 : 0, bar & 2 ? 0.75 : 0, bar & 4 ? 0.75 : 0});
        for (const Colour& colour : {Colour{0.8, 0.6, 0.5}, {0.2, 0.4, 0.7}, {0.5, 0.5, 0.5}, {1, 1, 1}})
            bars.push_back(colour);
        for (const auto& bar : bars) {
            const auto light =
                times(gamut.from_709, {std::pow(bar[0], 2.4), std::pow(bar[1], 2.4), std::pow(bar[2], 2.4)});
            signals.push_back({std::pow(light[0], 1 / 2.4), std::pow(light[1], 1 / 2.4), std::pow(light[2], 1 / 2.4)});
        }
        signals.push_back({0, 1, 0});  // a green that BT.709 does not have
        auto spec = hdr_film(AVCOL_TRC_BT709);
        spec.primaries = gamut.primaries;
        spec.matrix = gamut.matrix;
        const auto shown = PatchFilm(folder, spec, signals).shown({160, 96});
        for (std::size_t i = 0; i < bars.size(); ++i) {
            CAPTURE(i);
            for (std::size_t c = 0; c < 3; ++c) {
                CAPTURE(c);
                CAPTURE(shown[i][c]);
                CHECK(looks_like(shown[i][c], 255 * bars[i][c]));
            }
        }
        CHECK(shown.back()[1] > 235);
        CHECK(shown.back()[1] > shown.back()[0] + 80);
        CHECK(shown.back()[1] > shown.back()[2] + 80);
    }
}

TEST_CASE("no mark of colours, however odd, on no pixel format stops a picture from being converted") {
    av::PictureConverter converter;
    const av::PixelSize size{40, 24};
    std::vector<std::uint8_t> pixels(av::PictureConverter::bytes_for(size));
    for (const auto format :
         {AV_PIX_FMT_YUV420P, AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_NV12, AV_PIX_FMT_GRAY8, AV_PIX_FMT_RGB24,
          AV_PIX_FMT_GBRP10, AV_PIX_FMT_P010LE, AV_PIX_FMT_YUV444P12, AV_PIX_FMT_YUV411P, AV_PIX_FMT_RGBA64LE}) {
        const auto frame = av::make_frame();
        frame->format = format;
        frame->width = 64;
        frame->height = 36;
        REQUIRE(av_frame_get_buffer(frame.get(), 0) >= 0);
        fill(*frame, 0x2b);
        for (const int mark : {0, 1, 2, 3, 4, 8, 9, 10, 12, 14, 16, 18, 22, 99, 255}) {
            CAPTURE(av_get_pix_fmt_name(format));
            CAPTURE(mark);
            frame->colorspace = static_cast<AVColorSpace>(mark);
            frame->color_trc = static_cast<AVColorTransferCharacteristic>(mark);
            CHECK(converter.convert(*frame, {}, size, pixels.data()).has_value());
            frame->color_primaries = static_cast<AVColorPrimaries>(mark);
            CHECK(converter.convert(*frame, {}, size, pixels.data()).has_value());
            frame->color_trc = AVCOL_TRC_SMPTE2084;
            CHECK(converter.convert(*frame, {}, size, pixels.data()).has_value());
        }
    }
}
