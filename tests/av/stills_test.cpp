// Pictures with transparent parts, GIF, and pictures that cannot be shown.
#include <doctest/doctest.h>

#include "film.h"
#include "support/frame_film.h"

using namespace wissel;
using namespace wissel::test;

namespace {

const std::uint8_t* pixel(const Shown& shown, int x, int y) {
    return &shown.picture.pixels[static_cast<std::size_t>(y * shown.picture.stride + 4 * x)];
}

void check_pixel(const Shown& shown, int x, int red, int green, int blue) {
    const auto* bgr = pixel(shown, x, 48);
    CAPTURE(x);
    CHECK(std::abs(bgr[2] - red) <= 3);
    CHECK(std::abs(bgr[1] - green) <= 3);
    CHECK(std::abs(bgr[0] - blue) <= 3);
}

// From left to right: red, half red, nothing over black, nothing over green.
void draw_red(AVFrame& frame, int) {
    constexpr std::uint8_t kParts[4][4] = {{255, 0, 0, 255}, {255, 0, 0, 128}, {0, 0, 0, 0}, {0, 255, 0, 0}};
    for (int y = 0; y < frame.height; ++y) {
        for (int x = 0; x < frame.width; ++x)
            std::copy_n(kParts[x * 4 / frame.width], 4, frame.data[0] + y * frame.linesize[0] + 4 * x);
    }
}

void check_on_paper(const Shown& shown) {
    check_pixel(shown, 20, 255, 0, 0);
    check_pixel(shown, 60, 255, 127, 127);
    check_pixel(shown, 100, 255, 255, 255);
    check_pixel(shown, 140, 255, 255, 255);
}

// Index 0 is transparent; each picture has a bar of its own.
void draw_bar(AVFrame& frame, int index) {
    constexpr int kDelays[] = {0, 20, 70};
    frame.pts = kDelays[index];
    auto* palette = reinterpret_cast<std::uint32_t*>(frame.data[1]);
    std::fill_n(palette, 256, 0xff000000);
    palette[0] = 0x00000000;
    palette[1] = 0xffff0000;
    for (int y = 0; y < frame.height; ++y) {
        for (int x = 0; x < frame.width; ++x)
            frame.data[0][y * frame.linesize[0] + x] = x * 4 / frame.width == index ? 1 : 0;
    }
}

}  // namespace

TEST_CASE("transparent parts of a PNG or a WebP are white, whatever colour hides under them") {
    const TempFolder folder;
    FrameFilmSpec spec;
    spec.codec = "png";
    spec.format = AV_PIX_FMT_RGBA;
    const auto png = read_film(folder.write("picture.png", encode_picture(spec, draw_red)));
    REQUIRE(png.pictures.size() == 1);
    check_on_paper(png.pictures[0]);
    spec.codec = "libwebp";
    spec.format = AV_PIX_FMT_BGRA;
    spec.options = {{"lossless", "1"}};
    const auto webp = read_film(folder.write("picture.webp", encode_picture(spec, [](AVFrame& frame, int index) {
                                                 draw_red(frame, index);
                                                 for (int y = 0; y < frame.height; ++y) {
                                                     for (int x = 0; x < frame.width; ++x)
                                                         std::swap(frame.data[0][y * frame.linesize[0] + 4 * x],
                                                                   frame.data[0][y * frame.linesize[0] + 4 * x + 2]);
                                                 }
                                             })));
    REQUIRE(webp.pictures.size() == 1);
    check_on_paper(webp.pictures[0]);
}

TEST_CASE("a GIF plays with its own delays, and is white where it is transparent") {
    const TempFolder folder;
    FrameFilmSpec spec;
    spec.codec = "gif";
    spec.format = AV_PIX_FMT_PAL8;
    spec.tick = {1, 100};
    spec.frames = 3;
    make_film(folder.file("moving.gif"), spec, draw_bar);
    const auto film = read_film(folder.file("moving.gif"));
    REQUIRE(film.pictures.size() == 3);
    CHECK(film.pictures[0].at == Duration::zero());
    CHECK(film.pictures[1].at == std::chrono::milliseconds(200));
    CHECK(film.pictures[2].at == std::chrono::milliseconds(700));
    for (int i = 0; i < 3; ++i) check_pixel(film.pictures[static_cast<std::size_t>(i)], 20 + 40 * i, 255, 0, 0);
    check_pixel(film.pictures[2], 140, 255, 255, 255);
}

TEST_CASE("an animated WebP is refused with what to do") {
    const TempFolder folder;
    // The extended header, with the bit for animation; no decoder looks further.
    const std::string chunks =
        std::string("WEBPVP8X\x0a\0\0\0\x02\0\0\0\x3f\0\0\x3f\0\0", 22) + std::string("ANIM\x06\0\0\0\0\0\0\0\0\0", 14);
    folder.write("moving.webp", std::string("RIFF\x24\0\0\0", 8) + chunks);
    const auto opened = av::Demuxer::open(folder.file("moving.webp"), std::make_shared<std::atomic<bool>>(false));
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().message.find(
              "moving.webp: is an animated WebP, which cannot be played; make it an MP4 or a GIF") !=
          std::string::npos);
}

TEST_CASE("a photograph as phones store it is refused with what to do") {
    const TempFolder folder;
    for (const std::string brand : {"heic", "mif1", "avif"}) {
        const auto path = folder.write("photo.heic", std::string("\0\0\0\x18", 4) + "ftyp" + brand + std::string(40, '\0'));
        const auto opened = av::Demuxer::open(path, std::make_shared<std::atomic<bool>>(false));
        REQUIRE_FALSE(opened.has_value());
        CHECK(opened.error().message.find("photo.heic: is a HEIC or AVIF photograph, which cannot be shown; make it a JPEG") != std::string::npos);
    }
}
