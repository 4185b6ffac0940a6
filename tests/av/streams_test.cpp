// Files with more streams than a film needs.
#include <doctest/doctest.h>

#include "film.h"
#include "support/frame_film.h"
#include "support/remux.h"

extern "C" {
#include <libavformat/avformat.h>
}

using namespace wissel;
using namespace wissel::test;

namespace {

std::string part(const TempFolder& folder, int number, int width = 160) {
    ClipSpec spec;
    spec.name = "part" + std::to_string(number) + ".mp4";
    spec.number = number;
    spec.width = width;
    spec.sound = ClipSpec::Sound::None;
    return make_clip(folder, spec);
}

std::string cover(const TempFolder& folder) {
    FrameFilmSpec spec;
    spec.codec = "mjpeg";
    spec.format = AV_PIX_FMT_YUVJ420P;
    spec.width = 640;
    spec.height = 640;
    return folder.write("cover.jpg", encode_picture(spec, [](AVFrame& frame, int) { fill(frame, 128); }));
}

void check_plays(const std::string& path, int number) {
    const auto film = read_film(path);
    REQUIRE(film.pictures.size() == 60);
    for (int i = 0; i < 60; ++i) CHECK(film.pictures[static_cast<std::size_t>(i)].mark == FrameMark{number, i});
    CHECK(film.end_failure.empty());
}

}  // namespace

TEST_CASE("a cover that comes with a film is not taken for the film, however large it is") {
    const TempFolder folder;
    const auto film = part(folder, 1);
    for (const bool first : {true, false}) {
        CAPTURE(first);
        std::vector<RemuxPart> parts{{film, AV_DISPOSITION_DEFAULT}};
        parts.insert(first ? parts.begin() : parts.end(), {cover(folder), AV_DISPOSITION_ATTACHED_PIC});
        remux(folder.file("covered.mp4"), parts);
        check_plays(folder.file("covered.mp4"), 1);
    }
}

TEST_CASE("of several pictures the one marked as default is played, then the largest, then the first") {
    const TempFolder folder;
    const auto first = part(folder, 1), second = part(folder, 2), large = part(folder, 3, 320);
    remux(folder.file("default.mkv"), {{first, 0}, {large, 0}, {second, AV_DISPOSITION_DEFAULT}});
    check_plays(folder.file("default.mkv"), 2);
    remux(folder.file("largest.ts"), {{first, 0}, {large, 0}, {second, 0}});
    check_plays(folder.file("largest.ts"), 3);
    remux(folder.file("first.ts"), {{second, 0}, {first, 0}});
    check_plays(folder.file("first.ts"), 2);
}

TEST_CASE("a stream that is neither picture nor sound is left out") {
    const TempFolder folder;
    remux(folder.file("data.ts"), {{"", 0}, {part(folder, 4), 0}});
    check_plays(folder.file("data.ts"), 4);
}

TEST_CASE("what a decoded picture takes depends on how the film is stored") {
    const TempFolder folder;
    const auto bytes = [&](AVPixelFormat format) {
        FrameFilmSpec spec;
        spec.format = format;
        spec.width = 192;
        spec.height = 128;
        make_film(folder.file("film.mkv"), spec, [](AVFrame& frame, int) { fill(frame, 64); });
        auto demuxer = av::Demuxer::open(folder.file("film.mkv"), std::make_shared<std::atomic<bool>>(false));
        REQUIRE(demuxer.has_value());
        CHECK((*demuxer)->info().stored == av::PixelSize{192, 128});
        return (*demuxer)->info().frame_bytes;
    };
    CHECK(bytes(AV_PIX_FMT_YUV420P) == 192 * 128 * 3 / 2 + 2 * 64 * 32);  // rows of 96 bytes are kept as 128
    CHECK(bytes(AV_PIX_FMT_YUV420P10) == 192 * 128 * 3);
    CHECK(bytes(AV_PIX_FMT_YUV444P) == 192 * 128 * 3);
}
