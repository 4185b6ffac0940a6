// What a file tells about itself when all of it is read.
#include "av/inspect.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "av/picture_spacing.h"
#include "support/clip_maker.h"
#include "support/frame_film.h"

using namespace wissel;
using namespace wissel::av;
using namespace std::chrono_literals;

namespace {

WallTime later() {
    return std::chrono::steady_clock::now() + 60s;
}

ClipDetails inspected(const test::ClipSpec& spec) {
    const test::TempFolder folder;
    const auto details = inspect(test::make_clip(folder, spec), later());
    REQUIRE(details.has_value());
    return *details;
}

}  // namespace

TEST_CASE("codec, shape, rate, key pictures and sound of a clip are told") {
    test::ClipSpec spec;
    spec.name = "a.mkv";
    spec.quarter_turns = 0;
    spec.aspect_width = 4;
    spec.aspect_height = 3;
    spec.sample_rate = 44100;
    const auto details = inspected(spec);
    REQUIRE(details.picture.has_value());
    const auto& picture = *details.picture;
    CHECK(picture.codec == "h264");
    CHECK(picture.stored == PixelSize{160, 96});
    CHECK(picture.upright == PixelSize{213, 96});
    CHECK(picture.pixel_format == "yuv420p");
    CHECK(picture.frame_rate == doctest::Approx(30));
    CHECK_FALSE(picture.interlaced);
    CHECK(picture.colours.matrix == "smpte170m");
    CHECK_FALSE(picture.colours.matrix_said);
    CHECK_FALSE(picture.colours.hdr);
    CHECK(picture.times.pictures == 60);
    CHECK(picture.times.keys == 5);
    CHECK(to_seconds(picture.times.key_distance) == doctest::Approx(0.4).epsilon(0.01));
    CHECK_FALSE(picture.times.variable);
    REQUIRE(details.sounds.size() == 1);
    CHECK(details.sounds[0].codec == "flac");
    CHECK(details.sounds[0].rate == 44100);
    CHECK(details.sounds[0].channels == 2);
    CHECK(details.sounds[0].played);
    CHECK(details.damage.empty());
    CHECK(details.read_to_end);
    CHECK(details.bit_rate > 0);
}

TEST_CASE("HDR film that does not say its matrix is told as it is shown: with that of BT.2020") {
    const test::TempFolder folder;
    test::FrameFilmSpec spec;
    spec.format = AV_PIX_FMT_YUV420P10;
    spec.transfer = AVCOL_TRC_SMPTE2084;
    const auto path = folder.file("hdr.mkv");
    test::make_film(path, spec, [](AVFrame& frame, int) { test::fill(frame, 1); });
    const auto details = inspect(path, later());
    REQUIRE(details.has_value());
    CHECK(details->picture->colours.hdr);
    CHECK_FALSE(details->picture->colours.matrix_said);
    CHECK(details->picture->colours.matrix == "bt2020nc");
}

TEST_CASE("a turned film is told as stored and as shown") {
    test::ClipSpec spec;
    spec.name = "a.mp4";
    spec.quarter_turns = 1;
    spec.sound = test::ClipSpec::Sound::None;
    const auto details = inspected(spec);
    CHECK(details.picture->quarter_turns == 1);
    CHECK(details.picture->stored == PixelSize{160, 96});
    CHECK(details.picture->upright == PixelSize{96, 160});
    CHECK(details.sounds.empty());
}

TEST_CASE("a frame rate that varies is told") {
    test::ClipSpec spec;
    spec.name = "a.mkv";
    spec.doubled = true;
    spec.sound = test::ClipSpec::Sound::None;
    CHECK(inspected(spec).picture->times.variable);
}

TEST_CASE("a film that was cut off is told as damaged, with what can still be told") {
    const test::TempFolder folder;
    test::ClipSpec spec;
    spec.name = "a.mkv";
    spec.frames = 150;
    const auto path = test::make_clip(folder, spec);
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    const auto details = inspect(path, later());
    REQUIRE(details.has_value());
    CHECK(details->damage.find("breaks off") != std::string::npos);
    CHECK_FALSE(details->read_to_end);
    CHECK(details->picture->codec == "h264");
}

TEST_CASE("a film whose bytes have rotted is told as damaged") {
    const test::TempFolder folder;
    test::ClipSpec spec;
    spec.name = "a.mp4";
    spec.sound = test::ClipSpec::Sound::None;
    const auto path = test::make_clip(folder, spec);
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(std::filesystem::file_size(path) / 2));
    for (int i = 0; i < 4000; ++i) file.put(static_cast<char>(i * 37 % 251));
    file.close();
    const auto details = inspect(path, later());
    REQUIRE(details.has_value());
    CHECK(details->damage.find("pictures are broken or lost") != std::string::npos);
    CHECK(details->read_to_end);
}

TEST_CASE("reading ends at the deadline, and it is told that not all was read") {
    const test::TempFolder folder;
    const auto details = inspect(test::make_clip(folder, {}), std::chrono::steady_clock::now() - 1s);
    REQUIRE(details.has_value());
    CHECK_FALSE(details->read_to_end);
    CHECK(details->damage.empty());
}

TEST_CASE("what is not a film is refused with the reason") {
    const test::TempFolder folder;
    folder.write("a.mp4", "words");
    const auto details = inspect(folder.file("a.mp4"), later());
    REQUIRE_FALSE(details.has_value());
    CHECK(details.error().message.find("is not a film") != std::string::npos);
}

TEST_CASE("spacing is found in whatever order pictures come, and one missing picture makes no varying rate") {
    PictureSpacing spacing;
    for (int i = 0; i < 300; ++i) {
        const int shown = i % 3 == 1 ? i + 1 : i % 3 == 2 ? i - 1 : i;
        if (shown != 100) spacing.add(shown * 40ms, shown % 100 == 0 || shown == 0);
    }
    const auto times = spacing.result(12s);
    CHECK(times.pictures == 299);
    CHECK(times.keys == 2);
    CHECK(times.key_distance == 8s);
    CHECK(times.shortest == 40ms);
    CHECK(times.longest == 80ms);
    CHECK_FALSE(times.variable);
}
