#include "platform/screen.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <algorithm>

#include "pictures.h"

using namespace wissel;
using namespace wissel::test;
using platform::Screen;
using platform::ScreenConfig;

namespace {

std::unique_ptr<Screen> open(const ScreenConfig& config) {
    auto screen = Screen::open(config);
    REQUIRE_MESSAGE(screen.has_value(), (screen ? "" : screen.error().message));
    return std::move(*screen);
}

std::unique_ptr<Screen> off_screen(playback::Size size) { return open({"test", size, false, true}); }

// A frame with this picture, as it would be seen.
playback::Picture seen(Screen& screen, const playback::PictureRef& picture) {
    screen.begin_frame();
    screen.draw_picture(picture);
    auto pixels = screen.read_pixels();
    screen.present();
    REQUIRE(pixels.has_value());
    return *pixels;
}

}  // namespace

TEST_CASE("off screen no video driver is started") {
    const auto screen = off_screen({320, 180});
    CHECK(SDL_WasInit(SDL_INIT_VIDEO) == 0);
    CHECK(screen->is_off_screen());
    CHECK(screen->is_software());
    CHECK(screen->size() == playback::Size{320, 180});
}

TEST_CASE("a picture stands letterboxed in the middle with black beside it") {
    const auto screen = off_screen({400, 300});
    const auto pixels = seen(*screen, plain({160, 90}, kOrange));
    CHECK(screen->picture_rect({160, 90}) == platform::Rect{0, 37, 400, 225});
    CHECK(color_at(pixels, 200, 36) == kBlack);
    CHECK(color_at(pixels, 0, 37) == kOrange);
    CHECK(color_at(pixels, 399, 261) == kOrange);
    CHECK(color_at(pixels, 200, 262) == kBlack);
}

TEST_CASE("the padding at the end of a picture's rows is not shown") {
    const auto screen = off_screen({64, 36});
    const auto pixels = seen(*screen, plain({64, 36}, kBlue, 32));
    CHECK(color_at(pixels, 63, 0) == kBlue);
    CHECK(color_at(pixels, 0, 35) == kBlue);
}

TEST_CASE("the same picture is uploaded once, another one again") {
    const auto screen = off_screen({128, 72});
    const auto red = plain({64, 36}, kRed), green = plain({64, 36}, kGreen);
    for (int i = 0; i < 3; ++i) seen(*screen, red);
    CHECK(screen->uploads() == 1);
    CHECK(color_at(seen(*screen, green), 64, 36) == kGreen);
    CHECK(screen->uploads() == 2);
}

TEST_CASE("a picture of the size at which it is shown is copied without a texture, rows and bars in their places") {
    const auto screen = off_screen({64, 46});
    auto striped = std::make_shared<playback::Picture>(*plain({64, 36}, kRed, 16));
    const auto green = plain({64, 36}, kGreen);
    std::copy_n(green->pixels.data(), 64 * 4, striped->pixels.data() + 35 * striped->stride);
    const auto pixels = seen(*screen, striped);
    CHECK(color_at(pixels, 0, 4) == kBlack);
    CHECK(color_at(pixels, 0, 5) == kRed);
    CHECK(color_at(pixels, 63, 39) == kRed);
    CHECK(color_at(pixels, 63, 40) == kGreen);
    CHECK(color_at(pixels, 63, 41) == kBlack);
    CHECK(screen->uploads() == 0);
}

TEST_CASE("pictures of both kinds may follow each other") {
    const auto screen = off_screen({64, 36});
    CHECK(color_at(seen(*screen, plain({64, 36}, kRed)), 32, 18) == kRed);
    CHECK(color_at(seen(*screen, plain({32, 18}, kGreen)), 32, 18) == kGreen);
    CHECK(color_at(seen(*screen, plain({64, 36}, kBlue)), 32, 18) == kBlue);
    CHECK(color_at(seen(*screen, nullptr), 32, 18) == kBlue);
    CHECK(color_at(seen(*screen, plain({32, 18}, kOrange)), 32, 18) == kOrange);
    CHECK(screen->uploads() == 2);
}

TEST_CASE("without a new picture the last one stays") {
    const auto screen = off_screen({64, 36});
    seen(*screen, plain({64, 36}, kRed));
    CHECK(color_at(seen(*screen, nullptr), 32, 18) == kRed);
}

TEST_CASE("before the first picture the screen is black") {
    const auto screen = off_screen({64, 36});
    CHECK(color_at(seen(*screen, nullptr), 32, 18) == kBlack);
}

TEST_CASE("the bars are black again when a picture of another shape follows") {
    const auto screen = off_screen({100, 100});
    seen(*screen, plain({100, 100}, kRed));
    const auto pixels = seen(*screen, plain({100, 50}, kGreen));
    CHECK(color_at(pixels, 50, 24) == kBlack);
    CHECK(color_at(pixels, 50, 25) == kGreen);
    CHECK(color_at(pixels, 50, 75) == kBlack);
}

TEST_CASE("a damaged picture is refused and the last one stays") {
    const auto screen = off_screen({64, 36});
    seen(*screen, plain({64, 36}, kRed));
    auto damaged = std::make_shared<playback::Picture>(*plain({64, 36}, kGreen));
    damaged->pixels.resize(100);
    screen->begin_frame();
    CHECK_FALSE(screen->draw_picture(damaged).has_value());
    auto huge = std::make_shared<playback::Picture>();
    huge->size = {1'000'000, 1'000'000};
    CHECK_FALSE(screen->draw_picture(huge).has_value());
    auto thin = std::make_shared<playback::Picture>(*plain({64, 36}, kGreen));
    thin->stride = -256;
    CHECK_FALSE(screen->draw_picture(thin).has_value());
    CHECK(color_at(*screen->read_pixels(), 32, 18) == kRed);
}

TEST_CASE("a senseless screen size is refused with the sizes that work") {
    for (const auto size : {playback::Size{0, 0}, {-5, 100}, {100'000, 100'000}, {1280, 1}}) {
        const auto screen = Screen::open({"test", size, false, true});
        REQUIRE_FALSE(screen.has_value());
        CHECK(screen.error().message.find("16384") != std::string::npos);
    }
}

TEST_CASE("a window of another size keeps the picture") {
    const auto screen = open({"test", {640, 360}, false, false});
    const auto red = plain({640, 360}, kRed);
    CHECK(color_at(seen(*screen, red), 320, 180) == kRed);
    screen->resize_window({800, 600});
    SDL_PumpEvents();
    CHECK(screen->size() == playback::Size{800, 600});
    const auto pixels = seen(*screen, nullptr);
    CHECK(color_at(pixels, 400, 74) == kBlack);
    CHECK(color_at(pixels, 400, 75) == kRed);
    CHECK(color_at(pixels, 799, 524) == kRed);
    screen->resize_window({640, 360});
    SDL_PumpEvents();
    CHECK(color_at(seen(*screen, nullptr), 320, 180) == kRed);
    CHECK(color_at(seen(*screen, plain({640, 360}, kGreen)), 639, 359) == kGreen);
}

TEST_CASE("a window cannot be made so small that panels overlap") {
    const auto screen = open({"test", {640, 360}, false, false});
    screen->resize_window({200, 100});
    SDL_PumpEvents();
    CHECK(screen->size() == ScreenConfig().smallest);
    CHECK(open({"test", {160, 160}, false, false})->size() == ScreenConfig().smallest);
}

TEST_CASE("a window goes full screen and back") {
    const auto screen = open({"test", {640, 360}, false, false});
    CHECK_FALSE(screen->fullscreen());
    CHECK(screen->set_fullscreen(true).has_value());
    CHECK(screen->fullscreen());
    CHECK(screen->set_fullscreen(false).has_value());
    CHECK_FALSE(screen->fullscreen());
    CHECK(screen->refresh() > Duration::zero());
}

TEST_CASE("without a display opening a window fails and says what to do") {
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "nosuchdriver", SDL_HINT_OVERRIDE);
    const auto screen = Screen::open({});
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "dummy", SDL_HINT_OVERRIDE);
    REQUIRE_FALSE(screen.has_value());
    CHECK(screen.error().message.find("--record") != std::string::npos);
}
