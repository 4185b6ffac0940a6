// Draws views off screen, and presses on them.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "platform/screen.h"
#include "ui/design_height.h"
#include "ui/overlay.h"

namespace wissel::test {

class Stage {
public:
    explicit Stage(playback::Size size, playback::Size film = {1280, 720}) : size_(size) {
        platform::ScreenConfig config;
        config.size = size;
        config.off_screen = true;
        auto screen = platform::Screen::open(config);
        REQUIRE_MESSAGE(screen.has_value(), screen.error().message);
        screen_ = std::move(*screen);
        auto overlay = ui::Overlay::make(ui::design_height(size.width, size.height));
        REQUIRE_MESSAGE(overlay.has_value(), overlay.error().message);
        overlay_ = std::move(*overlay);
        const auto where = screen_->picture_rect(film);
        frame_.width = size.width;
        frame_.height = size.height;
        frame_.picture = {static_cast<float>(where.x), static_cast<float>(where.y), static_cast<float>(where.width), static_cast<float>(where.height)};
        frame_.dt = 1.0 / 30;
    }

    std::vector<director::Action> draw(const director::View& view) {
        screen_->begin_frame();
        return overlay_->draw(view, frame_);
    }

    playback::Picture photograph(const director::View& view, const playback::PictureRef& film) {
        draw(view);
        REQUIRE(screen_->draw_picture(film).has_value());
        screen_->draw_overlay();
        auto pixels = screen_->read_pixels();
        screen_->present();
        REQUIRE(pixels.has_value());
        return *pixels;
    }

    void point(float x, float y, bool down, bool touch = false) {
        frame_.pointer_x = x;
        frame_.pointer_y = y;
        frame_.pointer_down = down;
        frame_.pointer_is_touch = touch;
    }

    // Moves there, presses, and lets go; returns what came of it.
    std::vector<director::Action> click(const director::View& view, float x, float y) {
        point(x, y, false);
        draw(view);
        point(x, y, true);
        draw(view);
        point(x, y, false);
        return draw(view);
    }

    ui::Overlay& overlay() { return *overlay_; }
    ui::FrameInfo& frame() { return frame_; }
    platform::Screen& screen() { return *screen_; }

private:
    playback::Size size_;
    std::unique_ptr<platform::Screen> screen_;
    std::unique_ptr<ui::Overlay> overlay_;
    ui::FrameInfo frame_;
};

}  // namespace wissel::test
