#include "app/classroom/sheet_file.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "app/classroom/mirror.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::app;

namespace {

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("a sheet that is saved again takes its own place") {
    const test::TempFolder folder;
    SheetFile sheet(folder.file("les.html"));
    REQUIRE(sheet.save("one").has_value());
    const auto again = sheet.save("two");
    REQUIRE(again.has_value());
    CHECK(again->filename() == "les.html");
    CHECK(read(*again) == "two");
}

TEST_CASE("a sheet never takes the place of another file, nor of a link") {
    const test::TempFolder folder;
    std::ofstream(folder.file("les.html")) << "of last week";
    std::filesystem::create_symlink("/nowhere", folder.file("les-2.html"));
    SheetFile sheet(folder.file("les.html"));
    const auto saved = sheet.save("today");
    REQUIRE(saved.has_value());
    CHECK(saved->filename() == "les-3.html");
    CHECK(read(folder.file("les.html")) == "of last week");
}

TEST_CASE("where it cannot be saved, why is said") {
    const test::TempFolder folder;
    std::ofstream(folder.file("file")) << "x";
    SheetFile sheet(folder.file("file") + "/les.html");
    CHECK_FALSE(sheet.save("x").has_value());
}

TEST_CASE("a mirror's picture is thinned to a width, pixel by pixel") {
    playback::Picture picture;
    picture.size = {1920, 1080};
    picture.stride = 1920 * 4 + 64;
    picture.pixels.resize(static_cast<std::size_t>(picture.stride) * 1080);
    for (std::size_t i = 0; i < picture.pixels.size(); ++i) picture.pixels[i] = static_cast<std::uint8_t>(i * 7);
    const auto small = thinned({picture.pixels.data(), picture.size, picture.stride}, 640);
    CHECK(small.size == playback::Size{640, 360});
    const auto at = static_cast<std::size_t>(3 * picture.stride + 3 * 4), to = static_cast<std::size_t>(small.stride + 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(small.pixels[to + i] == picture.pixels[at + i]);
    CHECK(thinned({small.pixels.data(), small.size, small.stride}, 640).pixels == small.pixels);
}
