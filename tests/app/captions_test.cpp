// Captions on the pictures of a recording: each cue on the pictures of its time, and on no other.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

#include "app/show/frame_painter.h"
#include "fake_caption_tools.h"
#include "recorded.h"
#include "support/caption_film.h"
#include "support/held_up.h"

using namespace wissel;
using namespace wissel::test;

namespace {

// Darker than the test film ever is below its barcode: the captions' box, in rows of which no choice is drawn.
bool has_box(const playback::Picture& picture, double from, double to) {
    int dark = 0;
    for (int y = static_cast<int>(picture.size.height * from); y < static_cast<int>(picture.size.height * to); ++y) {
        for (int x = picture.size.width / 2 - 20; x < picture.size.width / 2 + 20; ++x) {
            dark += picture.pixels[static_cast<std::size_t>(y * picture.stride + x * 4 + 1)] < 48 ? 1 : 0;
        }
    }
    return dark > 60;
}

struct Stands {
    double begin, end;
};

// Every picture of this clip has a caption exactly when its own number in the film lies in one of those spans.
int check_pictures(const std::vector<Shown>& pictures, int clip, const std::vector<Stands>& spans) {
    int with = 0;
    for (const auto& shown : pictures) {
        if (!shown.mark || shown.mark->clip != clip) continue;
        const double time = double(shown.mark->frame) / kRate;
        const bool expected = std::ranges::any_of(spans, [&](const auto& span) { return time + 1e-6 >= span.begin && time + 1e-6 < span.end; });
        const bool seen = has_box(shown.picture, 0.4, 0.97);
        CAPTURE(shown.mark->frame);
        CHECK(seen == expected);
        with += seen ? 1 : 0;
    }
    return with;
}

const std::string kVtt = "WEBVTT\n\n00:00.500 --> 00:01.000\nHoi Kobe, kom\n\n00:01.200 --> 00:01.400\nNee hoor, nu niet\n";
const std::vector<Stands> kCues = {{0.5, 1.0}, {1.2, 1.4}};

}  // namespace

TEST_CASE("a cue stands on exactly the pictures of its time, across an in point and into no other clip") {
    const TempFolder folder;
    make_film(folder, "a.mkv", 1, 60);
    make_film(folder, "b.mkv", 2, 45);
    folder.write("a.vtt", kVtt);
    const auto pictures = recorded(folder, R"("a": {)" + clip("a.mkv", R"(, "in": 0.4, "out": 1.3, "captions": "a.vtt")") + R"(, "next": "b"}, "b": {)" +
                                               clip("b.mkv", "") + R"(, "end": true})", ",");
    CHECK(check_pictures(pictures, 1, kCues) == 15 + 3);
    CHECK(check_pictures(pictures, 2, {}) == 0);
}

TEST_CASE("a loop shows its words in every round, above the choice") {
    const TempFolder folder;
    make_film(folder, "a.mkv", 1, 60);
    make_film(folder, "b.mkv", 2, 15);
    folder.write("a.vtt", kVtt);
    const auto pictures = recorded(folder, R"("a": {)" + clip("a.mkv", R"(, "captions": "a.vtt")") +
                                               R"(, "choice": {"prompt": "?", "from": 0.8, "meanwhile": {"loop": [0.8, 1.6]}, "options": [
        {"id": "x", "text": "X", "to": "b"}, {"id": "y", "text": "Y", "to": "b"}]}}, "b": {)" + clip("b.mkv", "") + R"(, "end": true})", "x");
    int rounds = 0;
    for (const auto& shown : pictures) {
        if (!shown.mark || shown.mark->clip != 1 || shown.mark->frame < 27 || shown.mark->frame > 45) continue;  // the choice is up
        const double time = double(shown.mark->frame) / kRate;
        const bool expected = (time >= 0.5 && time + 1e-6 < 1.0) || (time + 1e-6 >= 1.2 && time + 1e-6 < 1.4);
        CAPTURE(shown.mark->frame);
        CHECK(has_box(shown.picture, 0.4, 0.66) == expected);
        rounds += shown.mark->frame == 37 ? 1 : 0;
    }
    CHECK(rounds >= 3);
}

TEST_CASE("the film's own words are shown where there is no file, and none with captions off") {
    const TempFolder folder;
    const auto bare = make_film(folder, "bare.mkv", 1, 45);
    add_tracks(folder, bare, "a.mkv", {{"subrip", "dut", {{500, 500, "Hoi Kobe, kom"}}}});
    const auto nodes = R"("a": {)" + clip("a.mkv", "") + R"(, "end": true})";
    CHECK(check_pictures(recorded(folder, nodes, ","), 1, {{0.5, 1.0}}) == 15);
    CHECK(check_pictures(recorded(folder, nodes, ",", {"--captions", "off"}), 1, {}) == 0);
}

TEST_CASE("captions that cannot be read leave the film as it is") {
    const TempFolder folder;
    make_film(folder, "a.mkv", 1, 30);
    folder.write("a.vtt", "WEBVTT\n\nno cue at all\n");
    CHECK(check_pictures(recorded(folder, R"("a": {)" + clip("a.mkv", R"(, "captions": "a.vtt")") + R"(, "end": true})", ","), 1, {}) == 0);
}

TEST_CASE("while nothing changes the pictures of captions stay the same, so that nothing is uploaded anew") {
    const TempFolder folder;
    const auto file = folder.write("a.vtt", kVtt);
    app::CaptionDesk desk(app::CaptionDesk::Haste::Waits);
    const auto first = desk.find(words_of(file, 0.5), kPlace);
    REQUIRE(first);
    CHECK(desk.find(words_of(file, 0.9), kPlace) == first);
    CHECK_FALSE(desk.find(words_of(file, 1.1), kPlace));
    const auto second = desk.find(words_of(file, 1.2), kPlace);
    CHECK(second != first);
    CHECK(desk.find(words_of(file, 0.7), kPlace) == first);  // a film that goes back
    auto larger = words_of(file, 0.7);
    larger.look.size = director::CaptionSize::Huge;
    REQUIRE(desk.find(larger, kPlace));
    CHECK(desk.find(larger, kPlace)->at(0).picture->size.height > first->at(0).picture->size.height);
}

TEST_CASE("a pause dims the picture, but not the words on it") {
    const TempFolder folder;
    auto screen = platform::Screen::open({.size = {640, 360}, .off_screen = true});
    auto overlay = ui::Overlay::make(360);
    REQUIRE(screen.has_value());
    REQUIRE(overlay.has_value());
    app::StillLoader stills(app::StillLoader::Haste::Waits);
    app::CaptionDesk desk(app::CaptionDesk::Haste::Waits);
    app::FramePainter painter(**screen, **overlay, stills, desk);
    auto film = std::make_shared<playback::Picture>();
    film->size = {640, 360};
    film->stride = 640 * 4;
    film->pixels.assign(std::size_t{640} * 360 * 4, 200);
    director::View view;
    view.captions = words_of(folder.write("a.vtt", kVtt), 0.6);
    const auto brightest = [&](bool paused, int from_row) {
        view.paused = paused;
        painter.paint(view, {film, nullptr}, 0.03);
        const auto pixels = (*screen)->read_pixels();
        REQUIRE(pixels.has_value());
        return *std::max_element(pixels->pixels.begin() + std::ptrdiff_t{from_row} * pixels->stride, pixels->pixels.begin() + std::ptrdiff_t{from_row + 60} * pixels->stride);
    };
    CHECK(brightest(false, 280) > 250);
    CHECK(brightest(true, 280) > 250);
    CHECK(brightest(true, 200) < 150);
}

TEST_CASE("an upright film has its words across the screen, since there is room beside it") {
    const TempFolder folder;
    const auto file = folder.write("a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nDit past niet in de breedte van een telefoon\n");
    app::CaptionDesk desk(app::CaptionDesk::Haste::Waits);
    const auto pictures = desk.find(words_of(file, 0.5), {{202, 360}, 640});
    REQUIRE(pictures);
    CHECK(pictures->at(0).x < 0);
    CHECK(pictures->at(0).picture->size.width > 300);
    CHECK(pictures->at(0).picture->size.height < 90);
}

TEST_CASE("beside somebody who signs captions are set in what is left of the width, whichever side that is") {
    const TempFolder folder;
    const auto file = folder.write("a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nDit past niet in wat er naast de tolk overblijft, en wordt dus twee regels\n");
    app::CaptionDesk desk(app::CaptionDesk::Haste::Waits);
    const auto usual = desk.find(words_of(file, 0.5), kPlace);
    REQUIRE(usual);
    const auto right = usual->at(0).x + usual->at(0).picture->size.width;
    for (const auto& taken : {app::TakenColumns{440, 632}, app::TakenColumns{8, 200}}) {
        const auto beside = desk.find(words_of(file, 0.5), {{640, 360}, 640, taken});
        REQUIRE(beside);
        for (const auto& each : *beside) {
            CHECK((each.x >= taken.end || each.x + each.picture->size.width <= taken.begin));
            CHECK(each.x >= 0);
            CHECK(each.x + each.picture->size.width <= 640);
        }
    }
    CHECK(right > 440);  // there would have been something to avoid
}

TEST_CASE("in a window captions come when they are ready, and nobody waits for them") {
    const TempFolder folder;
    const auto file = folder.write("a.vtt", kVtt);
    app::CaptionDesk desk(app::CaptionDesk::Haste::ComesLater);
    CHECK_FALSE(desk.find(words_of(file, 0.6), kPlace));
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!desk.find(words_of(file, 0.6), kPlace) && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    CHECK(desk.find(words_of(file, 0.6), kPlace));
    CHECK_FALSE(desk.find(words_of(folder.file("gone.vtt"), 0.6), kPlace));  // another track: nothing of the old one
}

TEST_CASE("captions of a film that may come next are read before anybody asks for them") {
    const TempFolder folder;
    const auto file = folder.write("b.vtt", kVtt);
    HeldUp disk(file);
    if (!disk.held()) {
        MESSAGE("this file system has no leases: not tested here");
        return;
    }
    app::CaptionDesk desk(app::CaptionDesk::Haste::ComesLater);
    desk.expect({words_of(file, 0)});
    disk.wait_until_wanted();
    disk.let_go();
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!desk.find(words_of(file, 0.6), kPlace) && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    CHECK(desk.find(words_of(file, 0.6), kPlace));
}

TEST_CASE("what is read ahead is kept while it may come, files before films, and let go afterwards") {
    const app::CaptionTrack film{"", "film.mkv", {"nl"}}, a{"a.vtt", "", {}}, b{"b.vtt", "", {}};
    const WallTime now{};
    app::CaptionShelf shelf;
    CHECK(shelf.expect({film, a, b}));
    CHECK_FALSE(shelf.expect({film, a, b}));
    for (const auto& next : {a, b, film}) {
        CHECK(shelf.next_to_read(now) == next);
        shelf.put({next, nullptr, std::nullopt});
    }
    CHECK_FALSE(shelf.next_to_read(now));
    CHECK_FALSE(shelf.expect({b}));
    shelf.use(film);
    shelf.use(a);
    const app::CaptionTrack other{"c.vtt", "", {}}, another{"d.vtt", "", {}};
    shelf.use(other);
    shelf.put({other, nullptr, std::nullopt});
    CHECK(shelf.find(a));  // stood there before, and may come back
    CHECK(shelf.find(b));
    CHECK_FALSE(shelf.find(film));
    shelf.use(another);
    shelf.put({another, nullptr, std::nullopt});
    CHECK_FALSE(shelf.find(a));
    CHECK(shelf.find(other));
}

TEST_CASE("a track whose disk did not answer is due again while it stands or may come, and not when it is gone") {
    const app::CaptionTrack a{"a.vtt", "", {}}, b{"b.vtt", "", {}}, c{"c.vtt", "", {}};
    const WallTime early{seconds(1)}, late{seconds(2)};
    app::CaptionShelf shelf;
    shelf.use(a);
    shelf.put({a, nullptr, late});
    CHECK(shelf.next_retry() == late);
    CHECK_FALSE(shelf.next_to_read(early));
    CHECK(shelf.next_to_read(late) == a);
    shelf.use(b);
    CHECK_FALSE(shelf.next_to_read(late));
    shelf.expect({a, c});
    CHECK(shelf.next_to_read(late) == c);  // never read: first
    shelf.put({c, nullptr, std::nullopt});
    CHECK(shelf.next_to_read(late) == a);
}
