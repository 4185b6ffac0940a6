// Pictures stand at the time that the file means, for every usual frame rate and for none.
#include <doctest/doctest.h>

#include "film.h"
#include "support/frame_film.h"

extern "C" {
#include <libavutil/mathematics.h>
}

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr int kPictures = 50;

void draw_grey(AVFrame& frame, int) {
    fill(frame, 128);
}

Duration time_at(std::int64_t ticks, AVRational tick) {
    return Duration(av_rescale_q_rnd(ticks, tick, {1, 1'000'000'000}, AV_ROUND_DOWN));
}

}  // namespace

TEST_CASE(
    "pictures of 23.976, 25, 29.97, 50 and 59.94 a second stand at their exact times, those of TS at the tick "
    "nearest") {
    const TempFolder folder;
    for (const AVRational rate : {AVRational{24'000, 1001}, {25, 1}, {30'000, 1001}, {50, 1}, {60'000, 1001}}) {
        for (const std::string name : {"film.mp4", "film.mkv", "film.ts"}) {
            CAPTURE(rate.num);
            CAPTURE(name);
            FrameFilmSpec spec;
            spec.codec = "libx264";
            spec.options = {{"preset", "ultrafast"}};
            spec.rate = rate;
            spec.frames = kPictures;
            make_film(folder.file(name), spec, draw_grey);
            const auto film = read_film(folder.file(name));
            REQUIRE(film.pictures.size() == kPictures);
            // MKV has times in milliseconds and a frame rate that is as good as exact.
            const auto slack = Duration(name == "film.ts" ? 1'000'000'000 / 90'000 : name == "film.mkv" ? 100 : 0);
            for (int i = 0; i < kPictures; ++i) {
                const auto& shown = film.pictures[static_cast<std::size_t>(i)];
                CAPTURE(i);
                CHECK(std::chrono::abs(shown.at - time_at(i, av_inv_q(rate))) <= slack);
                CHECK(std::chrono::abs(shown.at + shown.lasts - time_at(i + 1, av_inv_q(rate))) <=
                      2 * slack + Duration(1));
            }
        }
    }
}

TEST_CASE("pictures at uneven times stand at exactly these") {
    const TempFolder folder;
    const auto tick_of = [](int index) { return std::int64_t{index} * 33 + index * index % 7 * 4; };
    for (const std::string name : {"film.mp4", "film.mkv"}) {
        CAPTURE(name);
        FrameFilmSpec spec;
        spec.codec = "libx264";
        spec.options = {{"preset", "ultrafast"}};
        spec.rate = {0, 1};
        spec.tick = {1, 1000};
        spec.frames = kPictures;
        make_film(folder.file(name), spec, [&](AVFrame& frame, int index) {
            draw_grey(frame, index);
            frame.pts = tick_of(index);
        });
        const auto film = read_film(folder.file(name));
        REQUIRE(film.pictures.size() == kPictures);
        for (int i = 0; i < kPictures; ++i) {
            CAPTURE(i);
            CHECK(film.pictures[static_cast<std::size_t>(i)].at == std::chrono::milliseconds(tick_of(i)));
        }
    }
}
