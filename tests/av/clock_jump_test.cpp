// Files whose clock jumps: what follows is played directly, picture and sound in step.
#include <doctest/doctest.h>

#include <cmath>

#include "film.h"
#include "support/content.h"

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr double kPicture = 1.0 / 30;

ClipSpec jumping(const std::string& name, std::int64_t jump) {
    ClipSpec spec;
    spec.name = name;
    spec.jump_at = 30;
    spec.jump_seconds = jump;
    return spec;
}

void check_unbroken(const Film& film, std::size_t count) {
    REQUIRE(film.pictures.size() == count);
    for (std::size_t i = 0; i < count; ++i) CHECK(to_seconds(film.pictures[i].at) == doctest::Approx(double(i) * kPicture).epsilon(0.002));
    CHECK(film.end_failure.empty());
}

// Two recordings put one behind the other, both with a clock that starts anew.
std::string one_behind_the_other(const TempFolder& folder) {
    ClipSpec spec;
    spec.name = "first.ts";
    spec.audio_codec = "aac";
    spec.sound = ClipSpec::Sound::Tone;
    const auto first = content(make_clip(folder, spec));
    spec.name = "second.ts";
    spec.number = 2;
    return folder.write("both.ts", first + content(make_clip(folder, spec)));
}

double loudest(const Film& film, double from, double to) {
    float most = 0;
    for (auto i = static_cast<std::size_t>(from * 2 * kSampleRate); i < static_cast<std::size_t>(to * 2 * kSampleRate); ++i) {
        most = std::max(most, std::abs(film.samples.at(i)));
    }
    return most;
}

}  // namespace

TEST_CASE("a film whose clock jumps forwards goes on directly, with picture and sound in step") {
    const TempFolder folder;
    for (const std::int64_t jump : {std::int64_t{36'000}, std::int64_t{10'000'000'000}}) {
        CAPTURE(jump);
        const auto film = read_film(make_clip(folder, jumping("jump.mkv", jump)));
        check_unbroken(film, 60);
        REQUIRE(film.samples.size() == 2 * 96'000);
        for (std::size_t i = 0; i < 96'000; i += 100) {
            CHECK(read_sample(std::span(film.samples).subspan(2 * i, 2)) == SampleMark{1, static_cast<int>(i % kRampPeriod)});
        }
    }
}

TEST_CASE("pictures whose clock jumps go on directly in every container that can say so") {
    const TempFolder folder;
    for (const std::string name : {"jump.mkv", "jump.mp4", "jump.ts"}) {
        CAPTURE(name);
        auto spec = jumping(name, 36'000);
        spec.sound = ClipSpec::Sound::None;
        spec.b_frames = 0;  // MP4 cannot say that a picture is shown ten hours after it is decoded
        check_unbroken(read_film(make_clip(folder, spec)), 60);
    }
}

TEST_CASE("a picture that is held for most of a minute is held") {
    const TempFolder folder;
    auto spec = jumping("held.mkv", 50);
    spec.sound = ClipSpec::Sound::None;
    const auto film = read_film(make_clip(folder, spec));
    REQUIRE(film.pictures.size() == 60);
    CHECK(to_seconds(film.pictures[29].at) == doctest::Approx(29 * kPicture).epsilon(0.001));
    CHECK(to_seconds(film.pictures[30].at) == doctest::Approx(51).epsilon(0.001));
}

TEST_CASE("a film whose clock starts anew goes on, heard as well as seen") {
    const TempFolder folder;
    const auto film = read_film(one_behind_the_other(folder));
    check_unbroken(film, 120);
    CHECK(film.pictures[59].mark == FrameMark{1, 59});
    CHECK(film.pictures[60].mark == FrameMark{2, 0});
    REQUIRE(film.samples.size() > 2 * 188'000);
    CHECK(film.samples.size() < 2 * 198'000);
    for (double at = 0.1; at < 3.8; at += 0.1) CHECK(loudest(film, at, at + 0.1) > 0.3);
}

TEST_CASE("pictures that are left out by whoever is behind are no cut of the clock, however many they are") {
    const TempFolder folder;
    auto spec = jumping("far.mkv", 90);  // so much film lies between picture 29 and picture 30
    spec.sound = ClipSpec::Sound::None;
    spec.b_frames = 0;
    spec.gop = 30;
    const auto demuxer = av::Demuxer::open(make_clip(folder, spec), std::make_shared<std::atomic<bool>>(false)).value();
    const auto pictures = av::PictureTrack::open(*demuxer).value();
    av::TimedFrame frame;
    std::optional<Duration> landed;
    const auto send = [&](const AVPacket* packet, bool after) {
        pictures->send(packet);
        while (pictures->receive(frame) == av::DecodeStatus::Ready) {
            if (after && !landed) landed = frame.at;
        }
    };
    av::PacketPtr packet;
    av::Track track = av::Track::Picture;
    for (int i = 0; demuxer->read(packet, track) == av::ReadStatus::Ready; ++i) {
        if (i == 30) pictures->restart();
        if (i == 30) CHECK(to_seconds(*pictures->begin_of(*packet)) == doctest::Approx(91).epsilon(0.001));
        send(packet.get(), i >= 30);
    }
    send(nullptr, true);
    REQUIRE(landed);
    CHECK(to_seconds(*landed) == doctest::Approx(91).epsilon(0.001));
}
