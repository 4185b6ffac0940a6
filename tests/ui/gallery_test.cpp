// Pictures of every panel, held against those in reference/, which somebody has looked at and found good.
//
// WISSEL_GALLERY_DIR=folder    writes every panel there, at three sizes in two languages, to look at
// WISSEL_NEW_REFERENCES=yes    writes reference/ anew: look at what changed before you commit it
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "av/png.h"
#include "likeness.h"
#include "sample_views.h"
#include "stage.h"

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr playback::Size kSize{1280, 720};

std::string reference(const std::string& name) {
    return fmt::format("{}/tests/ui/reference/{}.png", WISSEL_SOURCE_DIR, name);
}

void write(const std::string& path, const playback::Picture& picture) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    REQUIRE(av::write_png(path, {picture.size.width, picture.size.height}, picture.stride, picture.pixels.data()).has_value());
}

}  // namespace

TEST_CASE("every panel looks as it was found good") {
    const bool anew = std::getenv("WISSEL_NEW_REFERENCES");
    Stage stage(kSize);
    for (const auto& [name, view] : sample_views("nl")) {
        const auto now = reduced(stage.photograph(view, film_picture(kSize)));
        if (anew) {
            write(reference(name), now);
            continue;
        }
        const auto before = read_picture(reference(name));
        INFO("if this change is meant, look at it and write it anew, as tests/ui/gallery_test.cpp says: ", name);
        REQUIRE(before);
        CHECK(differing(*before, now) < kAlike);
    }
}

TEST_CASE("a moved focus, another word, another colour and a missing button are seen as differences") {
    Stage stage(kSize);
    const auto film = film_picture(kSize);
    const auto picture = [&](const director::View& view) { return reduced(stage.photograph(view, film)); };
    const auto view = sample_view("outcome-flag", "nl");
    const auto before = picture(view);
    CHECK(differing(before, picture(view)) == 0);
    auto changed = view;
    changed.outcome->focus = 1;
    CHECK(differing(before, picture(changed)) > kAlike);
    changed = view;
    changed.outcome->flag->color = 0x2E9E5B;
    CHECK(differing(before, picture(changed)) > kAlike);
    changed = view;
    changed.outcome->can_choose_otherwise = false;
    CHECK(differing(before, picture(changed)) > kAlike);
    changed = view;
    changed.outcome->criteria[3].finding = "Iets anders.";
    CHECK(differing(before, picture(changed)) > kAlike);
}

TEST_CASE("the gallery, to look at" * doctest::skip(!std::getenv("WISSEL_GALLERY_DIR"))) {
    const std::filesystem::path folder = std::getenv("WISSEL_GALLERY_DIR");
    for (const auto& size : {playback::Size{1280, 720}, playback::Size{1280, 800}, playback::Size{1920, 1080}, playback::Size{1024, 768}, playback::Size{1080, 1920}}) {
        Stage stage(size);
        const auto film = film_picture({size.width, size.width * 9 / 16});
        for (const auto* variant : {"nl", "fr"}) {
            for (const auto& [name, view] : sample_views(variant)) {
                write((folder / fmt::format("{}-{}-{}x{}.png", name, variant, size.width, size.height)).string(), stage.photograph(view, film));
            }
        }
    }
}
