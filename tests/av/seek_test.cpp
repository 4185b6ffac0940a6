// In points: whatever the container, the first picture played is the one that was asked for.
#include <doctest/doctest.h>

#include "film.h"

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr int kRate = 30;
constexpr Duration kRounding = std::chrono::milliseconds(1);  // of times in milliseconds

ClipSpec long_film(const std::string& name) {
    ClipSpec spec;
    spec.name = name;
    spec.frames = 120;
    spec.audio_codec = name.ends_with(".mkv") ? "flac" : "aac";
    spec.sound = ClipSpec::Sound::Tone;
    return spec;
}

// The number of the first picture that is not over at `in`; -1 if there is none, or it begins after it.
int first_played(const std::string& path, Duration in) {
    for (const auto& picture : read_film(path, in).pictures) {
        if (picture.at + picture.lasts <= in + kRounding) continue;
        if (picture.at > in + kRounding || !picture.mark) return -1;
        return picture.mark->frame;
    }
    return -1;
}

}  // namespace

TEST_CASE("an in point begins at its own picture in every container, also where the index only guesses") {
    const TempFolder folder;
    for (const std::string name : {"film.mp4", "film.mov", "film.mkv", "film.ts", "film.flv", "film.avi"}) {
        CAPTURE(name);
        const auto path = make_clip(folder, long_film(name));
        for (int number = 2; number < 120; number += 6) CHECK(first_played(path, seconds(double(number) / kRate)) == number);
    }
}

TEST_CASE("sound from an in point on stands at its own time") {
    const TempFolder folder;
    ClipSpec spec;
    spec.frames = 120;
    const auto path = make_clip(folder, spec);
    for (int number = 2; number < 120; number += 6) {
        CAPTURE(number);
        const auto film = read_film(path, seconds(double(number) / kRate));
        const SampleCount in = number * SampleCount{kSampleRate} / kRate;
        REQUIRE(film.sound_at <= in);
        const auto skipped = static_cast<std::size_t>(in - film.sound_at) * kChannels;
        CHECK(read_sample(std::span(film.samples).subspan(skipped, 2)) == SampleMark{1, static_cast<int>(in % kRampPeriod)});
    }
}
