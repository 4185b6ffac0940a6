#include "app/show/shown_frame.h"

#include <doctest/doctest.h>

#include <memory>

#include "ui/design_height.h"

using namespace wissel;
using std::chrono::milliseconds;

namespace {

constexpr playback::Size kSize{1280, 720};
constexpr app::NextPicture kJustDue{milliseconds(10), milliseconds(12)};  // no frame fits before it

std::unique_ptr<platform::Screen> screen_in_memory() {
    platform::ScreenConfig config;
    config.size = kSize;
    config.off_screen = true;
    auto opened = platform::Screen::open(config);
    REQUIRE(opened.has_value());
    return std::move(*opened);
}

// A choice that has stood for long, over a film.
class Window {
public:
    Window() {
        view_.choice.emplace();
        view_.choice->shown_for = view_.panel_shown_for = 5;
        view_.choice->items.resize(2);
        view_.choice->items[0].text = "Ik zeg iets.";
        view_.choice->items[1].text = "Ik doe niets.";
        another_picture();
        for (int i = 0; i < 2; ++i) static_cast<void>(paint({}));
        const auto& first = overlay_->drawn().pressable.at(0);
        x_ = first.x + first.width / 2;
        y_ = first.y + first.height / 2;
        hover();
    }

    void hover() {
        pointer_.apply(platform::PointerMoved{x_, y_, false}, {});
        frame_.draw_anew();
        static_cast<void>(paint({}));
    }
    bool press() {
        pointer_.apply(platform::PointerPressed{x_, y_, false}, {});
        return act();
    }
    bool let_go() {
        pointer_.apply(platform::PointerReleased{x_, y_, false}, {});
        return act();
    }
    void another_picture() { pictures_.film = std::make_shared<playback::Picture>(); }
    void vote() { ++view_.volume; }
    bool paint(const app::NextPicture& next) {
        now_ += milliseconds(2);
        const auto clicked = frame_.paint_if_new(painter_, view_, pictures_, now_, pointer_, next);
        if (clicked) clicks_ += clicked->size();
        return clicked.has_value();
    }
    std::size_t clicks() const { return clicks_; }

private:
    bool act() {
        frame_.draw_anew();
        return paint(kJustDue);
    }

    std::unique_ptr<platform::Screen> screen_ = screen_in_memory();
    std::unique_ptr<ui::Overlay> overlay_ = *ui::Overlay::make(ui::design_height(kSize.width, kSize.height));
    app::StillLoader stills_{app::StillLoader::Haste::ComesLater};
    app::CaptionDesk captions_{app::CaptionDesk::Haste::ComesLater};
    app::FramePainter painter_{*screen_, *overlay_, stills_, captions_};
    app::ShownFrame frame_;
    director::View view_;
    app::FilmPictures pictures_;
    platform::PointerState pointer_;
    Duration now_ = std::chrono::seconds(100);
    float x_ = 0, y_ = 0;
    std::size_t clicks_ = 0;
};

}  // namespace

TEST_CASE("a press and its release are seen, however soon the film's next picture is due") {
    Window window;
    CHECK(window.press());
    CHECK(window.let_go());
    CHECK(window.clicks() == 1);
    CHECK(window.press());
    CHECK(window.let_go());
    CHECK(window.clicks() == 2);
}

TEST_CASE("what changes by itself is drawn with the next picture, and nothing is drawn where all is as it was") {
    Window window;
    CHECK_FALSE(window.paint(kJustDue));
    window.vote();
    CHECK_FALSE(window.paint(kJustDue));
    window.another_picture();
    CHECK(window.paint(kJustDue));
    CHECK_FALSE(window.paint({}));
    window.vote();
    CHECK(window.paint({}));
}
