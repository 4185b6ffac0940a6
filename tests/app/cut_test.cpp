// wissel cut: one walk as a film without its questions.
#include <filesystem>

#include <doctest/doctest.h>

#include "app/ran.h"
#include "app/reading_time.h"
#include "av/film.h"
#include "support/clip_maker.h"
#include "support/content.h"

using namespace wissel;
using test::TempFolder;
using test::wissel_with;

namespace {

void make_films(const TempFolder& folder) {
    for (int number = 1; number <= 3; ++number) {
        test::ClipSpec spec;
        spec.name = std::string(1, static_cast<char>('`' + number)) + ".mkv";
        spec.number = number;
        spec.frames = 30;
        spec.width = 320;
        spec.height = 180;
        spec.sound = test::ClipSpec::Sound::None;
        test::make_clip(folder, spec);
    }
}

std::string write_story_to_cut(const TempFolder& folder, const std::string& choice_more = "") {
    make_films(folder);
    folder.write("story.json", R"({"format": 1, "id": "t", "title": "T", "languages": ["nl"], "start": "a", "nodes": {
      "a": {"clip": {"file": "a.mkv"}, "choice": {"prompt": "?", "options": [{"id": "on", "text": "On", "to": "b"}, {"id": "off", "text": "Off", "to": "c"}])" +
                                   choice_more + R"(}},
      "b": {"clip": {"file": "b.mkv"}, "choice": {"prompt": "?", "options": [{"id": "x", "text": "X", "to": "c"}, {"id": "y", "text": "Y", "to": "c"}]}},
      "c": {"clip": {"file": "c.mkv"}, "end": true}}})");
    return folder.path();
}

struct Counted {
    int exit = 0;
    std::vector<int> shown = std::vector<int>(4);  // pictures of each film, by its number
};

Counted cut(const TempFolder& folder, const std::string& walk) {
    const auto film = folder.file("out.mp4");
    Counted counted;
    const auto ran = wissel_with({"cut", folder.path(), "--walk", walk, "-o", film, "--size", "320x180"});
    INFO(ran.error);
    counted.exit = ran.exit;
    if (ran.exit != 0) return counted;
    for (const auto& picture : test::read_film(film).pictures) {
        if (picture.mark) ++counted.shown[static_cast<std::size_t>(picture.mark->clip)];
    }
    return counted;
}

}  // namespace

TEST_CASE("a cut has the clips of its walk in a row, whole, and no question between them") {
    const TempFolder folder;
    write_story_to_cut(folder);
    const auto counted = cut(folder, "on,x");
    REQUIRE(counted.exit == 0);
    CHECK(std::abs(counted.shown[1] - 30) <= 1);
    CHECK(std::abs(counted.shown[2] - 30) <= 1);
    CHECK(counted.shown[3] >= 29);
    CHECK_FALSE(std::filesystem::exists(folder.file("out.png")));
}

TEST_CASE("time that a walk lets run out is part of the story, and of the cut") {
    const TempFolder folder;
    write_story_to_cut(folder, R"(, "seconds": 2, "default": "off")");
    const auto counted = cut(folder, "timeout");
    REQUIRE(counted.exit == 0);
    CHECK(counted.shown[1] >= 85);
    CHECK(counted.shown[2] == 0);
}

TEST_CASE("a cut writes over nothing, and says where a walk does not fit") {
    const TempFolder folder;
    write_story_to_cut(folder);
    CHECK(cut(folder, "on,on").exit == 1);
    CHECK_FALSE(std::filesystem::exists(folder.file("out.mp4")));
    folder.write("out.mp4", "mine");
    const auto ran = wissel_with({"cut", folder.path(), "--walk", "on,x", "-o", folder.file("out.mp4")});
    CHECK(ran.exit == 2);
    CHECK(ran.error.find("not written over") != std::string::npos);
    CHECK(test::content(folder.file("out.mp4")) == "mine");
    CHECK(wissel_with({"cut", folder.path(), "-o", folder.file("x.mp4")}).exit == 2);
    CHECK(wissel_with({"cut", folder.path(), "--walk", "on,x", "-o", folder.file("x.mov")}).exit == 2);
}

TEST_CASE("a card stands longer the more there is to read on it") {
    director::View view;
    CHECK(app::reading_time(view) == Duration::zero());
    view.outcome.emplace().why = std::string(130, 'x');
    const auto brief = to_seconds(app::reading_time(view));
    CHECK(brief == doctest::Approx(12));
    view.outcome->reaction = std::string(130, 'x');
    CHECK(to_seconds(app::reading_time(view)) == doctest::Approx(22));
}
