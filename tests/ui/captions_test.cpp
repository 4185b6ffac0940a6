// The captions' button, their message, and the room that is left for them.
#include <doctest/doctest.h>

#include <variant>

#include "sample_views.h"
#include "stage.h"
#include "ui/words.h"

using namespace wissel;
using namespace wissel::test;

namespace {

ui::PixelRect clear_under(Stage& stage, const director::View& view) {
    stage.draw(view);
    return stage.overlay().drawn().clear;
}

int toggles(Stage& stage, const director::View& view) {
    int count = 0;
    stage.draw(view);
    const auto areas = stage.overlay().drawn().pressable;
    for (const auto& area : areas) {
        for (const auto& action : stage.click(view, area.center_x(), area.center_y())) {
            count += std::holds_alternative<director::ToggleCaptions>(action) ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("captions have the whole picture, all above a choice, and nothing where the film is not in sight") {
    for (const auto& size : {playback::Size{1280, 720}, playback::Size{1024, 768}, playback::Size{640, 360}}) {
        Stage stage(size);
        const auto picture = stage.frame().picture;
        CHECK(clear_under(stage, director::View{}) == picture);
        for (const auto& [name, view] : sample_views("nl")) {
            CAPTURE(name);
            const auto clear = clear_under(stage, view);
            if (view.choice) {
                CHECK(clear.height > picture.height / 8);
                for (const auto& area : stage.overlay().drawn().pressable) {
                    const bool in_panel = area.y > picture.y + picture.height * 2 / 3 - 1;
                    if (in_panel) CHECK_FALSE(clear.overlaps(area));
                }
            } else if (view.kiosk || view.covered || view.note || view.menu || view.outcome || view.judge || view.summary || view.help) {
                CHECK(clear == ui::PixelRect{});
            }
        }
    }
}

TEST_CASE("a button for captions stands wherever pause has one, and only where a story has captions") {
    Stage stage({1280, 720});
    for (const char* name : {"captions-size", "captions-off", "outcome-flag"}) {
        CAPTURE(name);
        auto view = sample_view(name, "nl");
        view.has_captions = true;
        CHECK(toggles(stage, view) == 1);
        view.has_captions = false;
        CHECK(toggles(stage, view) == 0);
    }
    // In a story of one language, too.
    director::View view;
    view.paused = view.has_captions = true;
    view.languages = {{"nl", true}};
    CHECK(toggles(stage, view) == 1);
}

TEST_CASE("where words stand below, what says that the film is paused stands above them") {
    Stage stage({1280, 720});
    director::View view;
    view.paused = true;
    view.captions.emplace();
    stage.draw(view);
    const auto areas = stage.overlay().drawn().pressable;
    REQUIRE_FALSE(areas.empty());
    for (const auto& area : areas) CHECK(area.bottom() < 360);
}

TEST_CASE("the message stands for a moment, fades and is gone") {
    Stage stage({1280, 720});
    const auto film = film_picture({1280, 720});
    const auto bare = stage.photograph(director::View{}, film);
    director::View view;
    view.has_captions = true;
    view.caption_notice = director::CaptionNotice::On;
    view.caption_notice_for = 0.5;
    CHECK(stage.photograph(view, film).pixels != bare.pixels);
    CHECK_FALSE(stage.overlay().animating(view));
    view.caption_notice_for = 1.5;
    CHECK(stage.overlay().animating(view));
    view.caption_notice_for = 3;
    CHECK(stage.photograph(view, film).pixels == bare.pixels);
    CHECK_FALSE(stage.overlay().animating(view));
}

TEST_CASE("every word about captions is there in Dutch, French and English") {
    for (int i = static_cast<int>(ui::Word::Captions); i < static_cast<int>(ui::Word::Count); ++i) {
        for (const char* language : {"nl", "fr", "en"}) CHECK_FALSE(ui::word_exactly(static_cast<ui::Word>(i), language).empty());
    }
}
