// Pictures of every panel, to look at: set WISSEL_GALLERY_DIR to a folder.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "av/png.h"
#include "sample_views.h"
#include "stage.h"

using namespace wissel;
using namespace wissel::test;

TEST_CASE("the gallery: every panel is drawn at three sizes in two languages") {
    const char* folder = std::getenv("WISSEL_GALLERY_DIR");
    const char* only = std::getenv("WISSEL_GALLERY_ONLY");  // part of a file's name
    const std::vector<playback::Size> sizes = folder ? std::vector<playback::Size>{{1280, 720}, {1920, 1080}, {1024, 768}} : std::vector<playback::Size>{{640, 360}};
    for (const auto& size : sizes) {
        Stage stage(size);
        const auto film = film_picture(size.height * 16 > size.width * 9 ? playback::Size{size.width, size.width * 9 / 16} : size);
        for (const auto* variant : {"nl", "fr"}) {
            for (const auto& [name, view] : sample_views(variant)) {
                const auto file = fmt::format("{}-{}-{}x{}.png", name, variant, size.width, size.height);
                if (folder && only && file.find(only) == std::string::npos) continue;
                const auto picture = stage.photograph(view, film);
                CHECK(picture.size == size);
                if (!folder) continue;
                std::filesystem::create_directories(folder);
                const auto path = (std::filesystem::path(folder) / file).string();
                CHECK(av::write_png(path, {picture.size.width, picture.size.height}, picture.stride, picture.pixels.data()).has_value());
            }
        }
    }
}
