// Pictures with their own transparency over the film.
#include <doctest/doctest.h>

#include "pictures.h"
#include "platform/screen.h"

using namespace wissel;
using namespace wissel::test;

namespace {

playback::PictureRef see_through(playback::Size size, std::uint32_t color, std::uint8_t alpha) {
    auto picture = std::make_shared<playback::Picture>(*plain(size, color));
    for (std::size_t i = 3; i < picture->pixels.size(); i += 4) picture->pixels[i] = alpha;
    return picture;
}

std::unique_ptr<platform::Screen> blank_screen() {
    auto screen = platform::Screen::open({"test", {320, 180}, false, true});
    REQUIRE(screen.has_value());
    return std::move(*screen);
}

playback::Picture seen_with_inlay(platform::Screen& screen, const playback::PictureRef& inlay, int x, int y) {
    screen.begin_frame();
    REQUIRE(screen.draw_picture(plain({320, 180}, kBlue)).has_value());
    screen.draw_inlay(inlay, x, y);
    auto pixels = screen.read_pixels();
    screen.present();
    REQUIRE(pixels.has_value());
    return *pixels;
}

int red_at(const playback::Picture& picture, int x, int y) { return static_cast<int>(color_at(picture, x, y) >> 16U); }

}  // namespace

TEST_CASE("an inlay lies where it is put, and the film shows through as far as it may") {
    const auto screen = blank_screen();
    const auto solid = seen_with_inlay(*screen, see_through({20, 10}, kRed, 255), 100, 50);
    CHECK(color_at(solid, 100, 50) == kRed);
    CHECK(color_at(solid, 119, 59) == kRed);
    CHECK(color_at(solid, 120, 59) == kBlue);
    CHECK(color_at(solid, 99, 50) == kBlue);
    CHECK(std::abs(red_at(seen_with_inlay(*screen, see_through({20, 10}, kRed, 128), 100, 50), 105, 55) - 128) < 4);
    CHECK(color_at(seen_with_inlay(*screen, see_through({20, 10}, kRed, 0), 100, 50), 105, 55) == kBlue);
}

TEST_CASE("an inlay that stays is uploaded once, and one that is partly off the screen, or damaged, breaks nothing") {
    const auto screen = blank_screen();
    const auto inlay = see_through({20, 10}, kRed, 255);
    for (int i = 0; i < 10; ++i) seen_with_inlay(*screen, inlay, 10, 10);
    CHECK(screen->inlay_uploads() == 1);
    CHECK(color_at(seen_with_inlay(*screen, see_through({40, 20}, kRed, 255), -20, -10), 5, 5) == kRed);
    auto damaged = std::make_shared<playback::Picture>(*inlay);
    damaged->pixels.resize(10);
    CHECK(color_at(seen_with_inlay(*screen, damaged, 0, 0), 0, 0) == kBlue);
    CHECK(color_at(seen_with_inlay(*screen, nullptr, 0, 0), 0, 0) == kBlue);
}
