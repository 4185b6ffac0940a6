// Film that lies on its side, has wide pixels, or begins at another time than zero.
#include <doctest/doctest.h>

#include <cmath>

#include "av/probe.h"
#include "av/quarter_turn.h"
#include "film.h"

using namespace wissel;
using namespace wissel::test;

namespace {

bool reads(const Shown& picture, int frame) { return picture.mark == FrameMark{1, frame}; }

// What the barcode says once the picture lies again as it was stored.
std::optional<FrameMark> mark_as_stored(const Shown& shown, int turns) {
    playback::Picture stored;
    stored.size = turns % 2 == 0 ? shown.picture.size : playback::Size{shown.picture.size.height, shown.picture.size.width};
    stored.stride = stored.size.width * 4;
    stored.pixels.resize(static_cast<std::size_t>(stored.stride) * static_cast<std::size_t>(stored.size.height));
    av::turn(shown.picture.pixels.data(), shown.picture.stride, shown.size, (4 - turns) % 4, stored.pixels.data(), stored.stride);
    return read_mark(stored);
}

ClipSpec silent(const std::string& name) {
    ClipSpec spec;
    spec.name = name;
    spec.sound = ClipSpec::Sound::None;
    return spec;
}

}  // namespace

TEST_CASE("film that a phone recorded on its side comes out upright, in its upright size") {
    const TempFolder folder;
    for (const int turns : {0, 1, 2, 3}) {
        CAPTURE(turns);
        auto spec = silent("turned.mp4");
        spec.quarter_turns = turns;
        const auto path = make_clip(folder, spec);
        const av::PixelSize size = turns % 2 == 0 ? av::PixelSize{160, 96} : av::PixelSize{96, 160};
        CHECK(av::probe(path).value().size == size);
        const auto film = read_film(path);
        REQUIRE(film.pictures.size() == 60);
        CHECK(film.pictures[7].size == size);
        CHECK(reads(film.pictures[7], 7) == (turns == 0));
        CHECK(mark_as_stored(film.pictures[7], turns) == FrameMark{1, 7});
    }
}

TEST_CASE("wide pixels are widened") {
    const TempFolder folder;
    for (const std::string name : {"wide.mp4", "wide.mkv", "wide.ts"}) {
        CAPTURE(name);
        auto spec = silent(name);
        spec.aspect_width = 4;
        spec.aspect_height = 3;
        const auto path = make_clip(folder, spec);
        CHECK(av::probe(path).value().size == av::PixelSize{213, 96});
        const auto film = read_film(path);
        REQUIRE(film.pictures.size() == 60);
        CHECK(film.pictures[7].size == av::PixelSize{213, 96});
        CHECK(reads(film.pictures[7], 7));
    }
}

TEST_CASE("a film whose time begins late has its first picture and its first sound at zero") {
    const TempFolder folder;
    for (const std::string name : {"late.mkv", "late.ts", "late.mp4"}) {
        CAPTURE(name);
        ClipSpec spec;
        spec.name = name;
        spec.audio_codec = name == "late.mkv" ? "flac" : "mp2";
        spec.sound = ClipSpec::Sound::Tone;
        spec.first_tick = 150;
        const auto film = read_film(make_clip(folder, spec));
        REQUIRE(film.pictures.size() == 60);
        CHECK(film.pictures[0].at == Duration::zero());
        CHECK(to_seconds(film.pictures[59].at) == doctest::Approx(59.0 / 30).epsilon(0.001));
        CHECK(std::abs(film.sound_at) < kSampleRate / 20);
    }
}

TEST_CASE("sound that begins after the picture begins at its own time") {
    const TempFolder folder;
    ClipSpec spec;
    spec.sound_later = 0.5;
    spec.sound_seconds = 1;
    const auto film = read_film(make_clip(folder, spec));
    CHECK(film.pictures.at(0).at == Duration::zero());
    CHECK(film.sound_at == 24'000);
    CHECK(read_sample(std::span(film.samples).first(2)) == SampleMark{1, 0});
}

TEST_CASE("a hole in the sound is bridged with silence, and what follows stands at its own time") {
    const TempFolder folder;
    ClipSpec spec;
    spec.jump_at = 30;
    spec.jump_seconds = 5;
    spec.audio_codec = "pcm_s16le";
    spec.sound_block = 1600;
    const auto film = read_film(make_clip(folder, spec));
    REQUIRE(film.samples.size() == 2 * (96'000 + 5 * 48'000));
    CHECK(read_sample(std::span(film.samples).subspan(2 * 47'900, 2)) == SampleMark{1, 47'900 % kRampPeriod});
    for (std::size_t i = 48'000; i < 48'000 + 5 * 48'000; i += 100) CHECK(film.samples[2 * i + 1] == 0);
    CHECK(read_sample(std::span(film.samples).subspan(2 * (48'100 + 5 * 48'000), 2)) == SampleMark{1, 48'100 % kRampPeriod});
}
