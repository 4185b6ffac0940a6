// Where things stand and what a press on them does, for every panel, in every language, on screens of several shapes.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <variant>

#include <fmt/format.h>

#include "sample_views.h"
#include "stage.h"

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr std::array kVariants = {"nl", "nl-easy", "fr", "en"};
constexpr std::array kSizes = {playback::Size{1280, 720}, playback::Size{1920, 1080}, playback::Size{1024, 768}, playback::Size{640, 360},
                              playback::Size{720, 1280}};

bool same_pixels(const playback::Picture& a, const playback::Picture& b, int rows, int from = 0) {
    return std::equal(a.pixels.begin() + from * a.stride, a.pixels.begin() + rows * a.stride, b.pixels.begin() + from * b.stride);
}

// Each thing that can be pressed, pressed in its middle.
std::vector<director::Action> press_everything(Stage& stage, const director::View& view) {
    std::vector<director::Action> all;
    stage.draw(view);
    const auto areas = stage.overlay().drawn().pressable;
    for (const auto& area : areas) {
        const auto actions = stage.click(view, area.center_x(), area.center_y());
        all.insert(all.end(), actions.begin(), actions.end());
    }
    return all;
}

std::multiset<std::size_t> picked(const std::vector<director::Action>& actions) {
    std::multiset<std::size_t> items;
    for (const auto& action : actions) {
        if (const auto* pick = std::get_if<director::PickItem>(&action)) items.insert(pick->item);
    }
    return items;
}

}  // namespace

TEST_CASE("while a choice is on offer the upper two thirds of the picture stay as they are, but for the bar of a vote") {
    for (const auto& size : kSizes) {
        Stage stage(size);
        const auto film = film_picture({size.width, size.width * 9 / 16});
        const auto bare = stage.photograph(director::View{}, film);
        for (const auto* variant : kVariants) {
            for (const auto& [name, view] : sample_views(variant)) {
                if (!view.choice || view.paused || view.can_stop || view.choice->items.front().area) continue;
                INFO(name, " ", variant, " ", size.width, "x", size.height);
                const auto film_height = size.width * 9 / 16;
                const auto free = (size.height - film_height) / 2 + film_height * 2 / 3;
                const auto picture = stage.photograph(view, film);
                const int bar = static_cast<int>(stage.overlay().drawn().bar);
                CHECK(bar * 10 < size.height);
                CHECK(same_pixels(bare, picture, free, bar));
            }
        }
    }
}

TEST_CASE("no text is cut, and what can be pressed lies on the screen, large enough and apart") {
    for (const auto& size : kSizes) {
        Stage stage(size);
        const float least = 38.0F * static_cast<float>(ui::design_height(size.width, size.height)) / 720;
        for (const auto* variant : kVariants) {
            for (const auto& [name, view] : sample_views(variant)) {
                INFO(name, " ", variant, " ", size.width, "x", size.height);
                stage.draw(view);
                const auto& drawn = stage.overlay().drawn();
                CHECK(drawn.cut_texts == 0);
                for (std::size_t i = 0; i < drawn.pressable.size(); ++i) {
                    const auto& area = drawn.pressable[i];
                    CHECK(area.x >= 0);
                    CHECK(area.y >= 0);
                    CHECK(area.right() <= static_cast<float>(size.width));
                    CHECK(area.bottom() <= static_cast<float>(size.height));
                    CHECK(area.height >= least);
                    for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(area.overlaps(drawn.pressable[k]));
                }
            }
        }
    }
}

TEST_CASE("no text of the demo story is cut") {
    for (const auto& size : kSizes) {
        Stage stage(size);
        for (const auto* variant : kVariants) {
            for (const auto& [name, view] : story_views(variant)) {
                INFO(name, " ", variant, " ", size.width, "x", size.height);
                stage.draw(view);
                CHECK(stage.overlay().drawn().cut_texts == 0);
            }
        }
    }
}

TEST_CASE("whatever the demo story asks, the way to the help page stands beside it") {
    for (const auto& size : {playback::Size{1280, 720}, playback::Size{1920, 1080}}) {
        Stage stage(size);
        for (const auto* variant : kVariants) {
            for (const auto& [name, view] : story_views(variant)) {
                if (!view.choice) continue;
                const auto actions = press_everything(stage, view);
                INFO(name, " ", variant, " ", size.width, "x", size.height);
                CHECK(std::any_of(actions.begin(), actions.end(), [](const auto& each) { return std::holds_alternative<director::ShowHelp>(each); }));
            }
        }
    }
}

TEST_CASE("a text for which there is no room is found") {
    Stage stage({640, 360});
    auto view = sample_view("choice-4-timed", "nl");
    for (auto& item : view.choice->items) item.text = std::string(600, 'm') + " " + std::string(600, 'm');
    stage.draw(view);
    CHECK(stage.overlay().drawn().cut_texts > 0);
}

TEST_CASE("each option is taken by a press on it, and each area by a press on the picture") {
    Stage stage({1280, 720});
    for (const auto* name : {"choice-2", "choice-4-timed", "choice-5", "choice-6"}) {
        const auto view = sample_view(name, "nl");
        std::multiset<std::size_t> all;
        for (std::size_t i = 0; i < view.choice->items.size(); ++i) all.insert(i);
        INFO(name);
        CHECK(picked(press_everything(stage, view)) == all);
    }
    CHECK(picked(press_everything(stage, sample_view("choice-hotspots", "nl"))) == std::multiset<std::size_t>{0, 0, 1, 1, 2, 2});
}

TEST_CASE("what was taken cannot be taken again while the film is about to switch") {
    Stage stage({1280, 720});
    CHECK(picked(press_everything(stage, sample_view("choice-taken", "nl"))).empty());
}

TEST_CASE("every box of the judge table sets its score, and the flags can be picked") {
    Stage stage({1280, 720});
    std::set<std::pair<std::size_t, std::size_t>> scores;
    for (const auto& action : press_everything(stage, sample_view("judge-scores", "nl"))) {
        if (const auto* set = std::get_if<director::SetScore>(&action)) scores.emplace(set->criterion, set->score);
    }
    CHECK(scores.size() == 6 * 5);
    CHECK(picked(press_everything(stage, sample_view("judge-flag", "nl"))) == std::multiset<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("the buttons of cards, the menu, the summary and the languages do what they say") {
    Stage stage({1280, 720});
    CHECK(picked(press_everything(stage, sample_view("outcome-flag", "nl"))) == std::multiset<std::size_t>{0, 1});
    CHECK(picked(press_everything(stage, sample_view("menu-3", "nl"))) == std::multiset<std::size_t>{0, 1, 2});
    CHECK(picked(press_everything(stage, sample_view("summary", "nl"))) == std::multiset<std::size_t>{0, 1, 2, 3});
    std::set<std::string> languages;
    bool help = false;
    for (const auto& action : press_everything(stage, sample_view("outcome-flag", "nl"))) {
        if (const auto* set = std::get_if<director::SetLanguage>(&action)) languages.insert(set->variant);
        help = help || std::holds_alternative<director::ShowHelp>(action);
    }
    CHECK(languages == std::set<std::string>{"nl", "nl-easy", "fr", "en"});
    CHECK(help);
}

TEST_CASE("a page that was last drawn before all of it stood is drawn once more, however late") {
    Stage stage({1280, 720});
    auto view = sample_view("summary", "nl");
    view.panel_shown_for = 0.1;
    stage.draw(view);
    view.panel_shown_for = 3;
    CHECK(stage.overlay().animating(view));
    stage.draw(view);
    CHECK_FALSE(stage.overlay().animating(view));
}

TEST_CASE("a page of the menu that was turned by a press is drawn at once, and its numbers are its own") {
    Stage stage({1280, 720});
    const auto view = sample_view("menu-8", "nl");
    stage.draw(view);
    const auto meant = [&](std::size_t number) -> std::optional<std::size_t> {
        const auto action = stage.overlay().meant_by(director::PickItem{number});
        return action ? std::optional(std::get<director::PickItem>(*action).item) : std::nullopt;
    };
    REQUIRE(meant(0) == std::size_t{0});
    const auto arrow = stage.overlay().drawn().pressable.back();
    stage.click(view, arrow.center_x(), arrow.center_y());
    CHECK(stage.overlay().animating(view));
    stage.draw(view);
    CHECK_FALSE(stage.overlay().animating(view));
    REQUIRE(meant(0));
    CHECK(*meant(0) > 0);
    CHECK_FALSE(meant(8));
    const auto other = stage.overlay().meant_by(director::Activate{});
    REQUIRE(other);
    CHECK(std::holds_alternative<director::Activate>(*other));
}

TEST_CASE("a press that begins on one panel does not act on the next") {
    Stage stage({1280, 720});
    const auto before = sample_view("outcome-flag", "nl");
    stage.draw(before);
    const auto button = stage.overlay().drawn().pressable.back();
    stage.point(button.center_x(), button.center_y(), true);
    stage.draw(before);
    auto after = sample_view("outcome-flag-words", "nl");
    after.panel_shown_for = 0;
    stage.draw(after);
    stage.point(button.center_x(), button.center_y(), false);
    CHECK(stage.draw(after).empty());
}

TEST_CASE("a finger that is lifted presses where it was last; a pointer that is gone, or a press called off, presses nothing") {
    Stage stage(kSizes[0]);
    const auto view = sample_view("choice-2", "nl");
    stage.draw(view);
    const auto area = stage.overlay().drawn().pressable.front();
    for (const bool touch : {true, false}) {
        stage.point(area.center_x(), area.center_y(), true, touch);
        CHECK(stage.draw(view).empty());
        stage.point(-1, -1, false, touch);
        CHECK(stage.draw(view).size() == (touch ? 1 : 0));
    }
}

TEST_CASE("under the cover nothing can be pressed") {
    Stage stage({1280, 720});
    auto view = sample_view("choice-4-timed", "nl");
    view.covered = true;
    stage.draw(view);
    CHECK(picked(press_everything(stage, view)).empty());
}

TEST_CASE("the cover hides every trace of what lies under it") {
    Stage stage({1280, 720});
    auto covered = sample_view("cover", "nl");
    const auto empty = stage.photograph(covered, film_picture({1280, 720}));
    auto view = sample_view("judge-reveal", "nl");
    view.covered = true;
    auto dark = std::make_shared<playback::Picture>(*film_picture({1280, 720}));
    std::fill(dark->pixels.begin(), dark->pixels.end(), std::uint8_t{0});
    CHECK(same_pixels(empty, stage.photograph(view, dark), 720));
}

TEST_CASE("only a view of the film alone is bare: what says so misses nothing without an overlay") {
    CHECK(ui::Overlay::is_bare(director::View{}));
    director::View view;
    view.paused = true;
    CHECK_FALSE(ui::Overlay::is_bare(view));
    view = {};
    view.volume_shown_for = 0;
    CHECK_FALSE(ui::Overlay::is_bare(view));
    view = {};
    view.covered = true;
    CHECK_FALSE(ui::Overlay::is_bare(view));
    for (const char* name : {"choice-4-timed", "judge-reveal", "cover"}) CHECK_FALSE(ui::Overlay::is_bare(sample_view(name, "nl")));
}

TEST_CASE("letters that were drawn beforehand are drawn anew only for a screen of clearly another height") {
    auto letters = ui::Letters::make(720);
    REQUIRE(letters.has_value());
    CHECK_FALSE((*letters)->adapt_to(740));
    CHECK_FALSE((*letters)->adapt_to(0));
    CHECK((*letters)->adapt_to(1080));
    CHECK((*letters)->fonts().scale() == 1.5F);
}
