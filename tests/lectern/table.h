// The teacher's window off screen: drawn, photographed, and pressed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "lectern/desk_top.h"
#include "lectern/lectern.h"
#include "platform/screen.h"

namespace wissel::test {

class Table {
public:
    explicit Table(playback::Size size = {1280, 800}) : size_(size) {
        platform::ScreenConfig config;
        config.size = size;
        config.off_screen = true;
        auto screen = platform::Screen::open(config);
        REQUIRE_MESSAGE(screen.has_value(), (screen ? "" : screen.error().message));
        screen_ = std::move(*screen);
        auto made = lectern::Lectern::make(lectern::scale_for(static_cast<float>(size.width), static_cast<float>(size.height)));
        REQUIRE_MESSAGE(made.has_value(), (made ? "" : made.error().message));
        lectern = std::move(*made);
    }

    std::vector<lectern::LecternAction> draw(const lectern::TeacherView& view) {
        lectern->make_current();
        screen_->begin_frame();
        auto& io = ImGui::GetIO();
        io.DisplaySize = {static_cast<float>(size_.width), static_cast<float>(size_.height)};
        io.DeltaTime = 1.0F / 30;
        return lectern->draw(view, 16.0F / 9);
    }

    playback::Picture photograph(const lectern::TeacherView& view) {
        draw(view);
        draw(view);  // scrolling windows know their contents from the frame before
        static_cast<void>(screen_->draw_picture(nullptr));
        screen_->draw_overlay();
        auto pixels = screen_->read_pixels();
        screen_->present();
        REQUIRE(pixels.has_value());
        return *pixels;
    }

    // Presses there and lets go; what came of it.
    std::vector<lectern::LecternAction> press(const lectern::TeacherView& view, float x, float y) {
        std::vector<lectern::LecternAction> all;
        for (const bool down : {false, true, false}) {
            lectern->make_current();
            auto& io = ImGui::GetIO();
            io.MousePos = {x, y};
            io.MouseDown[0] = down;
            for (auto& action : draw(view)) all.push_back(action);
        }
        return all;
    }

    std::unique_ptr<lectern::Lectern> lectern;

private:
    playback::Size size_;
    std::unique_ptr<platform::Screen> screen_;
};

}  // namespace wissel::test
