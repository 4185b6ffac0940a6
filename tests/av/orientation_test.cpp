// Pictures that were stored turned or mirrored: photographs by their EXIF, film by its display matrix.
#include <doctest/doctest.h>

#include "film.h"
#include "support/frame_film.h"

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr int kQuarters[2][2] = {{40, 100}, {160, 220}};  // grey by row and column as stored

void draw_quarters(AVFrame& frame, int) {
    for (int plane = 0; plane < 3; ++plane) {
        const int width = plane > 0 && frame.format == AV_PIX_FMT_YUV420P ? frame.width / 2 : frame.width;
        const int height = plane > 0 && frame.format == AV_PIX_FMT_YUV420P ? frame.height / 2 : frame.height;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                const int value = plane == 0 ? kQuarters[y * 2 / height][x * 2 / width] : 128;
                frame.data[plane][y * frame.linesize[plane] + x] = static_cast<std::uint8_t>(value);
            }
        }
    }
}

struct Corner {
    bool right, bottom;
};

// Where a quarter has to be seen, after the table of EXIF 2.3 (tag 274): for 1 to 4 the first row is at the top or the
// bottom and the first column at the left or the right; for 5 to 8 the first row is at the left or the right and the
// first column at the top or the bottom.
Corner corner_of(int orientation, int row, int column) {
    if (orientation <= 4) {
        const bool row_at_top = orientation <= 2, column_at_left = orientation == 1 || orientation == 4;
        return {column_at_left == (column == 1), row_at_top == (row == 1)};
    }
    const bool row_at_left = orientation == 5 || orientation == 8, column_at_top = orientation <= 6;
    return {row_at_left == (row == 1), column_at_top == (column == 1)};
}

void check_upright(const Shown& shown, int orientation, bool full_range) {
    CHECK(shown.size == (orientation <= 4 ? av::PixelSize{160, 96} : av::PixelSize{96, 160}));
    for (const int row : {0, 1}) {
        for (const int column : {0, 1}) {
            CAPTURE(row);
            CAPTURE(column);
            const Corner corner = corner_of(orientation, row, column);
            const int x = shown.size.width * (corner.right ? 3 : 1) / 4,
                      y = shown.size.height * (corner.bottom ? 3 : 1) / 4;
            const double grey = shown.picture.pixels[static_cast<std::size_t>(y * shown.picture.stride + 4 * x)];
            const double stored = kQuarters[row][column];
            CHECK(grey == doctest::Approx(full_range ? stored : (stored - 16) * 255 / 219).epsilon(0.05));
        }
    }
}

// A TIFF header with one entry: the orientation.
std::string exif(int orientation) {
    const char bytes[] = {'M', 'M',  0, 42, 0, 0, 0, 8, 0, 1,
                          1,   0x12, 0, 3,  0, 0, 0, 1, 0, static_cast<char>(orientation),
                          0,   0,    0, 0,  0, 0};
    return {bytes, sizeof bytes};
}

std::string photograph(int orientation) {
    FrameFilmSpec spec;
    spec.codec = "mjpeg";
    spec.format = AV_PIX_FMT_YUVJ444P;
    const auto jpeg = encode_picture(spec, draw_quarters);
    const auto data = std::string("Exif\0\0", 6) + exif(orientation);
    const auto length = static_cast<char>(data.size() + 2);
    return jpeg.substr(0, 2) + std::string{'\xff', '\xe1', '\0', length} + data + jpeg.substr(2);
}

std::array<std::int32_t, 9> display_matrix(int orientation) {
    // a, b, c, d of x' = a x + c y, y' = b x + d y.
    constexpr int kParts[8][4] = {{1, 0, 0, 1}, {-1, 0, 0, 1}, {-1, 0, 0, -1}, {1, 0, 0, -1},
                                  {0, 1, 1, 0}, {0, 1, -1, 0}, {0, -1, -1, 0}, {0, -1, 1, 0}};
    const auto& [a, b, c, d] = kParts[orientation - 1];
    constexpr int kOne = 1 << 16;
    return {a * kOne, b * kOne, 0, c * kOne, d * kOne, 0, 0, 0, 1 << 30};
}

}  // namespace

TEST_CASE("a photograph stands upright however the phone was held, and a selfie is not mirrored") {
    const TempFolder folder;
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const auto film = read_film(folder.write("photograph.jpg", photograph(orientation)));
        REQUIRE(film.pictures.size() == 1);
        check_upright(film.pictures[0], orientation, true);
    }
}

TEST_CASE("an orientation that EXIF does not have is left out") {
    const TempFolder folder;
    for (const int orientation : {0, 9, 127}) {
        const auto film = read_film(folder.write("photograph.jpg", photograph(orientation)));
        REQUIRE(film.pictures.size() == 1);
        check_upright(film.pictures[0], 1, true);
    }
}

TEST_CASE("film is turned and mirrored as its display matrix says") {
    const TempFolder folder;
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        FrameFilmSpec spec;
        spec.codec = "libx264";
        spec.options = {{"preset", "ultrafast"}, {"qp", "4"}};
        spec.display_matrix = display_matrix(orientation);
        make_film(folder.file("film.mp4"), spec, draw_quarters);
        const auto film = read_film(folder.file("film.mp4"));
        REQUIRE(film.pictures.size() == 1);
        check_upright(film.pictures[0], orientation, false);
        CHECK(av::Demuxer::open(folder.file("film.mp4"), std::make_shared<std::atomic<bool>>(false))
                  .value()
                  ->info()
                  .size == film.pictures[0].size);
    }
}
