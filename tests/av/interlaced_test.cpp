// Film whose pictures are two half pictures, taken one after the other.
#include <doctest/doctest.h>

#include <cstdlib>

#include "film.h"
#include "support/frame_film.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr int kFrames = 30;
constexpr int kStep = 4;  // pixels that the edge moves from one half picture to the next
constexpr int kStart = 16;

bool is_interlaced(int index, bool mixed) {
    return !mixed || (index >= 10 && index < 20);
}

// White left of an edge that moves to the right, in the upper lines first.
void draw_edge(AVFrame& frame, int index, bool interlaced) {
    frame.interlaced_frame = interlaced ? 1 : 0;
    frame.top_field_first = 1;
    for (int y = 0; y < frame.height; ++y) {
        const int moment = 2 * index + (interlaced ? y % 2 : 0);
        for (int x = 0; x < frame.width; ++x) {
            frame.data[0][y * frame.linesize[0] + x] =
                x < kStart + kStep * moment ? std::uint8_t{200} : std::uint8_t{40};
        }
    }
    for (int plane = 1; plane < 3; ++plane) {
        for (int y = 0; y < frame.height / 2; ++y)
            std::fill_n(frame.data[plane] + y * frame.linesize[plane], frame.width / 2, std::uint8_t{128});
    }
}

std::string edge_film(const TempFolder& folder, const std::string& name, const std::string& codec, bool mixed = false) {
    FrameFilmSpec spec;
    spec.codec = codec;
    spec.width = 320;
    spec.frames = kFrames;
    if (codec == "libx264") spec.options = {{"preset", "ultrafast"}, {"qp", "4"}};
    if (codec == "ffv1") spec.options = {{"level", "3"}};
    if (codec == "mpeg2video") spec.options = {{"b", "20M"}, {"bf", "2"}};
    if (!mixed) spec.flags = AV_CODEC_FLAG_INTERLACED_DCT | AV_CODEC_FLAG_INTERLACED_ME;
    const auto path = folder.file(name);
    make_film(path, spec, [&](AVFrame& frame, int index) { draw_edge(frame, index, is_interlaced(index, mixed)); });
    return path;
}

// Where the white ends in a row.
int edge_in_row(const playback::Picture& picture, int y) {
    const auto* row = &picture.pixels[static_cast<std::size_t>(y * picture.stride)];
    int x = 0;
    while (x < picture.size.width && row[4 * x + 1] > 120) ++x;
    return x;
}

int largest_comb(const playback::Picture& picture) {
    int largest = 0;
    for (int y = 4; y + 4 < picture.size.height; ++y) {
        largest = std::max(largest, std::abs(edge_in_row(picture, y + 1) - edge_in_row(picture, y)));
    }
    return largest;
}

void check_whole(const Film& film) {
    REQUIRE(film.pictures.size() == kFrames);
    for (int i = 0; i < kFrames; ++i) {
        CAPTURE(i);
        const auto& shown = film.pictures[static_cast<std::size_t>(i)];
        CHECK(shown.at == std::chrono::milliseconds(40 * i));
        CHECK(shown.lasts == std::chrono::milliseconds(40));
        CHECK(largest_comb(shown.picture) <= 1);
        CHECK(std::abs(edge_in_row(shown.picture, 40) - (kStart + 2 * kStep * i)) <= 1);
    }
}

}  // namespace

TEST_CASE("interlaced film shows whole pictures, at the times and in the number that it had") {
    const TempFolder folder;
    check_whole(read_film(edge_film(folder, "film.mp4", "libx264")));
    check_whole(read_film(edge_film(folder, "film.mkv", "libx264")));
    check_whole(read_film(edge_film(folder, "film.ts", "mpeg2video")));
}

TEST_CASE("film that is marked as interlaced is known as such before anything of it is decoded") {
    const TempFolder folder;
    const auto known = [&](const std::string& path) {
        const auto demuxer = av::Demuxer::open(path, std::make_shared<std::atomic<bool>>(false));
        REQUIRE(demuxer.has_value());
        return (*demuxer)->info().interlaced;
    };
    CHECK(known(edge_film(folder, "film.mp4", "libx264")));
    CHECK(known(edge_film(folder, "film.ts", "mpeg2video")));
    CHECK_FALSE(known(edge_film(folder, "some.mkv", "ffv1", true)));  // only its pictures say so
}

TEST_CASE("film that is interlaced in part loses no picture where it changes") {
    const TempFolder folder;
    check_whole(read_film(edge_film(folder, "film.mkv", "ffv1", true)));
}

TEST_CASE("an in point in interlaced film begins with its own picture") {
    const TempFolder folder;
    const auto path = edge_film(folder, "film.mp4", "libx264");
    const auto in = std::chrono::milliseconds(40 * 17);
    const auto film = read_film(path, in);
    bool found = false;
    for (const auto& shown : film.pictures) {
        if (shown.at != in) continue;
        found = true;
        CHECK(largest_comb(shown.picture) <= 1);
        CHECK(std::abs(edge_in_row(shown.picture, 40) - (kStart + 2 * kStep * 17)) <= 1);
    }
    CHECK(found);
    CHECK(film.pictures.back().at == std::chrono::milliseconds(40 * (kFrames - 1)));
}
