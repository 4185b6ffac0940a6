// The buttons for captions, description and sign language, and the place of somebody who signs.
#include <doctest/doctest.h>

#include <variant>

#include "sample_views.h"
#include "stage.h"
#include "ui/inset_place.h"

using namespace wissel;
using namespace wissel::test;
using ui::PixelRect;

namespace {

struct Presses {
    int captions = 0, description = 0, sign = 0;
    friend bool operator==(const Presses&, const Presses&) = default;
};

Presses count_switches_pressed(Stage& stage, const director::View& view) {
    Presses count;
    stage.draw(view);
    const auto areas = stage.overlay().drawn().pressable;
    for (const auto& area : areas) {
        for (const auto& action : stage.click(view, area.center_x(), area.center_y())) {
            count.captions += std::holds_alternative<director::ToggleCaptions>(action);
            count.description += std::holds_alternative<director::ToggleDescription>(action);
            count.sign += std::holds_alternative<director::ToggleSign>(action);
        }
    }
    return count;
}

const PixelRect kScreen{0, 0, 1280, 720};

PixelRect corner(const std::vector<PixelRect>& spots) {
    return ui::inset_place(kScreen, 384, 216, 720, 16, spots);
}

}  // namespace

TEST_CASE("description and sign language have a button each, beside that of the captions, where the story has them") {
    for (const auto& size : {playback::Size{1280, 720}, playback::Size{1024, 768}, playback::Size{640, 360}}) {
        Stage stage(size);
        for (const char* name : {"sign-on", "choice-access", "outcome-flag"}) {
            CAPTURE(name);
            auto view = sample_view(name, "nl");
            view.has_captions = view.has_description = view.has_sign = true;
            CHECK(count_switches_pressed(stage, view) == Presses{1, 1, 1});
            view.has_description = false;
            CHECK(count_switches_pressed(stage, view) == Presses{1, 0, 1});
            view.has_captions = view.has_sign = false;
            CHECK(count_switches_pressed(stage, view) == Presses{});
        }
    }
}

TEST_CASE("who signs stands at the foot on the right, above a choice, and nowhere while the film is out of sight") {
    for (const auto& size : {playback::Size{1280, 720}, playback::Size{1024, 768}, playback::Size{640, 360}}) {
        Stage stage(size);
        const auto width = static_cast<float>(size.width), height = static_cast<float>(size.height);
        stage.frame().inset_width = width * 0.3F;
        stage.frame().inset_height = height * 0.4F;
        for (const auto& [name, view] : sample_views("nl")) {
            CAPTURE(name);
            stage.draw(view);
            const auto& drawn = stage.overlay().drawn();
            const bool on_film = !view.kiosk && !view.covered && !view.note && !view.menu && !view.outcome && !view.judge &&
                                 !view.summary && !view.help && !(view.lesson && view.lesson->panel);
            REQUIRE((drawn.inset.width > 0) == on_film);
            if (!on_film) continue;
            CHECK(drawn.inset.x >= 0);
            CHECK(drawn.inset.y >= 0);
            CHECK(drawn.inset.right() < width);
            CHECK(drawn.inset.bottom() < height);
            if (view.choice && view.choice->items.front().area) continue;  // they may fill the picture
            if (view.choice) {
                for (const auto& area : drawn.pressable) CHECK((view.paused || !drawn.inset.overlaps(area)));
            }
            CHECK(drawn.inset.center_x() > width / 2);
        }
        stage.frame().inset_width = 0;
        stage.draw(director::View{});
        CHECK(stage.overlay().drawn().inset == PixelRect{});
    }
}

TEST_CASE("who signs goes to another corner rather than over a spot that can be pressed") {
    CHECK(corner({}) == PixelRect{880, 488, 384, 216});
    const PixelRect right{1000, 600, 100, 100}, left{100, 600, 100, 100}, top_right{1100, 100, 50, 50},
        top_left{50, 50, 50, 50};
    CHECK(corner({left}).x == 880);
    CHECK(corner({right}) == PixelRect{16, 488, 384, 216});
    CHECK(corner({right, left}) == PixelRect{880, 16, 384, 216});
    CHECK(corner({right, left, top_right}) == PixelRect{16, 16, 384, 216});
    CHECK(corner({right, left, top_right, top_left}) == PixelRect{880, 16, 384, 216});  // where least is covered
}

TEST_CASE("in a film of a story cards have nothing to press") {
    Stage stage({1280, 720});
    for (const char* name : {"note", "outcome-flag", "outcome-response", "judge-reveal", "judge-words", "summary"}) {
        auto view = sample_view(name, "nl");
        view.has_captions = true;
        view.can_be_pressed = false;
        stage.draw(view);
        CHECK_MESSAGE(stage.overlay().drawn().pressable.empty(), name);
    }
}
