// The teacher's window off screen.
//
// WISSEL_GALLERY_DIR=folder writes every view there, at three sizes in three languages, to look at.
#include "lectern/lectern.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "av/png.h"
#include "lectern/desk_top.h"
#include "lectern/words.h"
#include "table.h"
#include "teacher_views.h"

using namespace wissel;
using namespace wissel::lectern;
using namespace wissel::test;

namespace {

TeacherView view_of(const std::string& name) {
    const auto views = teacher_views("nl");
    const auto found = std::ranges::find(views, name, &TeacherSample::name);
    REQUIRE(found != views.end());
    return found->view;
}

// All actions that presses on a net over the window bring about, each once.
template <class Action>
std::vector<Action> reachable(Table& table, const TeacherView& view, playback::Size size) {
    std::vector<Action> found;
    for (int y = 12; y < size.height; y += 24) {
        for (int x = 12; x < size.width; x += 32) {
            for (const auto& action : table.press(view, static_cast<float>(x), static_cast<float>(y))) {
                if (const auto* it = std::get_if<Action>(&action)) found.push_back(*it);
            }
        }
    }
    return found;
}

std::set<director::LessonKey> keys_of(Table& table, const TeacherView& view, playback::Size size) {
    std::set<director::LessonKey> keys;
    for (const auto& command : reachable<director::LessonCommand>(table, view, size)) {
        if (const auto* key = std::get_if<director::LessonKey>(&command)) keys.insert(*key);
    }
    return keys;
}

}  // namespace

TEST_CASE("no part of the window lies over another, at any size") {
    for (const auto& [width, height] : {std::pair{1024.0F, 600.0F}, {1280.0F, 800.0F}, {1920.0F, 1080.0F}, {800.0F, 600.0F}}) {
        for (const bool is_public : {false, true}) {
            const auto top = lay_out(width, height, 16.0F / 9, is_public);
            const ui::PixelRect boxes[] = {top.mirror, top.place, top.question, top.notes, top.bar};
            for (const auto& a : boxes) {
                CHECK(a.right() <= width);
                CHECK(a.bottom() <= height);
                for (const auto& b : boxes) {
                    if (&a == &b || a.width <= 0 || b.width <= 0) continue;
                    const bool apart = a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y;
                    CHECK(apart);
                }
            }
        }
    }
}

TEST_CASE("on a display of many pixels everything is as much larger, and on a small one no smaller") {
    CHECK(scale_for(1024, 700) == 1);
    CHECK(scale_for(1366, 741) == 1);
    CHECK(scale_for(1920, 1053) == 1.25F);
    CHECK(scale_for(3840, 2133) == 2.5F);
    CHECK(scale_for(20000, 20000) == 4);
    const auto one = lay_out(1280, 800, 16.0F / 9, false), two = lay_out(2560, 1600, 16.0F / 9, false, 2);
    CHECK(two.question.x == 2 * one.question.x);
    CHECK(two.bar.height == 2 * one.bar.height);
    Table small({1280, 800}), large({2560, 1600});
    const auto view = view_of("open");
    const auto pressed = small.press(view, 918, 158), pressed_large = large.press(view, 1836, 316);
    REQUIRE(pressed.size() == 1);
    REQUIRE(pressed_large.size() == 1);
    CHECK(pressed.front().index() == pressed_large.front().index());
}

TEST_CASE("while a vote is open its counts are not there to be seen, and hands can be counted") {
    Table table;
    auto view = view_of("open");
    const auto hands = reachable<SetHands>(table, view, {1280, 800});
    std::set<std::size_t> answers;
    for (const auto& each : hands) answers.insert(each.answer);
    CHECK(answers.size() == view.answers.size());
    CHECK(std::ranges::any_of(hands, [&](const auto& each) { return each.answer == 1 && each.count == 4; }));
    CHECK(std::ranges::any_of(hands, [&](const auto& each) { return each.answer == 1 && each.count == 2; }));
    CHECK(std::ranges::none_of(hands, [](const auto& each) { return each.count < 0; }));
    CHECK(reachable<TakeAnswer>(table, view, {1280, 800}).empty());
}

TEST_CASE("once it is closed any answer can be taken, whatever the votes") {
    Table table;
    const auto view = view_of("closed");
    std::set<std::size_t> answers;
    for (const auto& each : reachable<TakeAnswer>(table, view, {1280, 800})) answers.insert(each.answer);
    CHECK(answers == std::set<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("all that keys do can be pressed, and nothing that makes no sense just then") {
    using director::LessonKey;
    Table table;
    const auto keys = keys_of(table, view_of("open"), {1280, 800});
    for (const auto key : {LessonKey::Forward, LessonKey::Back, LessonKey::Freeze, LessonKey::Blank, LessonKey::Talk, LessonKey::MoreTime, LessonKey::Reveal, LessonKey::Join, LessonKey::StopHere}) {
        CHECK(keys.count(key) == 1);
    }
    const auto closed = keys_of(table, view_of("closed"), {1280, 800});
    CHECK(closed.count(LessonKey::MoreTime) == 0);
    CHECK(closed.count(LessonKey::Forward) == 0);  // the class is divided: somebody has to decide
}

TEST_CASE("where the class looks at the same display, no note, no flag and no mirror is drawn") {
    auto view = view_of("one-display");
    Table table;
    const auto without = table.photograph(view);
    CHECK(table.lectern->mirror().width == 0);
    view.notes = "A word that the class may not read.";
    view.prompts = {"Nor this one."};
    CHECK(table.photograph(view).pixels == without.pixels);
}

TEST_CASE("no text is cut, in any language, on the smallest laptop") {
    for (const auto* language : {"nl", "fr", "en"}) {
        for (const auto& size : {playback::Size{1024, 700}, {1280, 800}, {1920, 1080}, {2880, 1800}}) {
            Table table(size);
            for (const auto& [name, view] : teacher_views(language)) {
                INFO(language, " ", name, " ", size.width);
                table.draw(view);
                CHECK(table.lectern->cut_texts() == 0);
            }
        }
    }
}

TEST_CASE("the gallery, to look at" * doctest::skip(!std::getenv("WISSEL_GALLERY_DIR"))) {
    const std::filesystem::path folder = std::getenv("WISSEL_GALLERY_DIR");
    std::filesystem::create_directories(folder);
    for (const auto* language : {"nl", "fr", "en"}) {
        for (const auto& size : {playback::Size{1024, 700}, {1280, 800}, {1920, 1080}, {2880, 1800}}) {
            Table table(size);
            for (const auto& [name, view] : teacher_views(language)) {
                const auto picture = table.photograph(view);
                const auto path = (folder / fmt::format("{}-{}-{}x{}.png", name, language, size.width, size.height)).string();
                REQUIRE(av::write_png(path, {picture.size.width, picture.size.height}, picture.stride, picture.pixels.data()).has_value());
            }
        }
    }
}
