// ImGui over the picture, with both orders of going away.
#include <doctest/doctest.h>
#include <imgui.h>

#include <memory>

#include "pictures.h"
#include "platform/screen.h"

using namespace wissel;
using namespace wissel::test;
using platform::Screen;

namespace {

struct Context {
    Context() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
    }
    ~Context() { ImGui::DestroyContext(); }
};

std::unique_ptr<Screen> screen_of(playback::Size size) {
    auto screen = Screen::open({"test", size, false, true});
    REQUIRE(screen.has_value());
    return std::move(*screen);
}

// One ImGui frame with whatever `draw` puts in the foreground.
template <class Draw>
void build(playback::Size size, Draw draw) {
    auto& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    io.DeltaTime = 1.0F / 30;
    ImGui::NewFrame();
    draw(*ImGui::GetForegroundDrawList());
    ImGui::Render();
}

void blue_square(ImDrawList& list) { list.AddRectFilled({10, 10}, {30, 30}, IM_COL32(0, 0, 255, 255)); }

playback::Picture frame(Screen& screen, const playback::PictureRef& picture) {
    screen.begin_frame();
    build(screen.size(), blue_square);
    screen.draw_picture(picture);
    screen.draw_overlay();
    auto pixels = screen.read_pixels();
    screen.present();
    REQUIRE(pixels.has_value());
    return *pixels;
}

}  // namespace

TEST_CASE("the overlay stands over the picture") {
    const auto screen = screen_of({100, 60});
    const Context context;
    const auto pixels = frame(*screen, plain({100, 60}, kRed));
    CHECK(color_at(pixels, 20, 20) == kBlue);
    CHECK(color_at(pixels, 50, 50) == kRed);
}

TEST_CASE("the overlay is drawn without a picture too") {
    const auto screen = screen_of({100, 60});
    const Context context;
    const auto pixels = frame(*screen, nullptr);
    CHECK(color_at(pixels, 20, 20) == kBlue);
    CHECK(color_at(pixels, 50, 50) == kBlack);
}

TEST_CASE("a frame in which nobody draws the picture shows the last one, and nothing of the overlay before") {
    const auto screen = screen_of({100, 60});
    const Context context;
    frame(*screen, plain({100, 60}, kRed));
    screen->begin_frame();
    build(screen->size(), [](ImDrawList&) {});
    screen->draw_overlay();
    CHECK(color_at(*screen->read_pixels(), 20, 20) == kRed);
}

TEST_CASE("without an ImGui context the overlay is nothing") {
    const auto screen = screen_of({100, 60});
    screen->begin_frame();
    screen->draw_overlay();
    screen->font_texture_changed();
    CHECK(color_at(*screen->read_pixels(), 20, 20) == kBlack);
}

TEST_CASE("the screen may go before the ImGui context and after it") {
    SUBCASE("before") {
        const Context context;
        const auto screen = screen_of({100, 60});
        frame(*screen, nullptr);
    }
    SUBCASE("after") {
        const auto screen = screen_of({100, 60});
        {
            const Context context;
            frame(*screen, nullptr);
        }
        const Context another;
        CHECK(color_at(frame(*screen, nullptr), 20, 20) == kBlue);
    }
}

TEST_CASE("after new fonts only frames built with them are drawn") {
    const auto screen = screen_of({100, 60});
    const Context context;
    frame(*screen, nullptr);
    ImGui::GetIO().Fonts->Clear();
    ImGui::GetIO().Fonts->AddFontDefault();
    screen->font_texture_changed();
    CHECK(ImGui::GetIO().Fonts->TexID != nullptr);
    screen->draw_picture(plain({100, 60}, kRed));
    screen->draw_overlay();
    CHECK(color_at(*screen->read_pixels(), 20, 20) == kRed);
    CHECK(color_at(frame(*screen, nullptr), 20, 20) == kBlue);
}

TEST_CASE("a still becomes a texture that the overlay can draw") {
    const auto screen = screen_of({100, 60});
    const Context context;
    CHECK(screen->texture_of("menu/one.png") == nullptr);
    screen->begin_frame();
    auto* texture = screen->texture_of("menu/one.png", *plain({16, 9}, kGreen));
    REQUIRE(texture != nullptr);
    CHECK(screen->texture_of("menu/one.png") == texture);
    build({100, 60}, [&](ImDrawList& list) { list.AddImage(texture, {10, 10}, {42, 28}); });
    screen->draw_picture(plain({100, 60}, kRed));
    screen->draw_overlay();
    const auto pixels = screen->read_pixels();
    CHECK(color_at(*pixels, 20, 20) == kGreen);
    CHECK(color_at(*pixels, 60, 20) == kRed);
}

TEST_CASE("stills are bounded: the oldest goes, but never one of the frame being built") {
    constexpr auto kMost = platform::StillTextures::kMost;
    const auto screen = screen_of({100, 60});
    const auto still = plain({16, 9}, kGreen);
    screen->begin_frame();
    for (std::size_t i = 0; i < kMost; ++i) REQUIRE(screen->texture_of(std::to_string(i), *still) != nullptr);
    CHECK(screen->texture_of("one too many", *still) == nullptr);
    screen->begin_frame();
    for (std::size_t i = 1; i < kMost; ++i) screen->texture_of(std::to_string(i));
    CHECK(screen->texture_of("the next", *still) != nullptr);
    CHECK(screen->stills() == kMost);
    CHECK(screen->texture_of("0") == nullptr);
    CHECK(screen->texture_of("1") != nullptr);
}

TEST_CASE("a damaged still has no texture") {
    const auto screen = screen_of({100, 60});
    playback::Picture damaged;
    damaged.size = {640, 360};
    CHECK(screen->texture_of("damaged.png", damaged) == nullptr);
}
