// Sounds that are heard together: never beyond full scale, never a step, and nothing touched that needs no help.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "playback/ducker.h"
#include "playback/limiter.h"
#include "spoken.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

constexpr float kLoud = 0.891F;  // -1 dB: as loud as a peak may be

std::vector<float> sine(double amplitude, double hertz, int frames) {
    std::vector<float> sound;
    for (int i = 0; i < frames; ++i) {
        const auto value = static_cast<float>(amplitude * std::sin(2 * std::numbers::pi * hertz * i / kSampleRate));
        sound.insert(sound.end(), kChannels, value);
    }
    return sound;
}

std::vector<float> sum(std::vector<float> one, const std::vector<float>& other) {
    for (std::size_t i = 0; i < one.size(); ++i) one[i] += other[i];
    return one;
}

float loudest(const std::vector<float>& sound) {
    float most = 0;
    for (const float sample : sound) most = std::max(most, std::abs(sample));
    return most;
}

float largest_step_in(const std::vector<float>& sound) {
    float largest = 0;
    for (std::size_t i = kChannels; i < sound.size(); ++i) largest = std::max(largest, std::abs(sound[i] - sound[i - kChannels]));
    return largest;
}

std::vector<float> limited(std::vector<float> sound, std::size_t block) {
    Limiter limiter;
    for (std::size_t i = 0; i < sound.size(); i += block) limiter.limit(std::span(sound).subspan(i, std::min(block, sound.size() - i)));
    return sound;
}

std::string late_tone(const TempFolder& folder, const std::string& name, double later) {
    ClipSpec spec;
    spec.name = name;
    spec.frames = 90;
    spec.sound = ClipSpec::Sound::Tone;
    spec.tone = double(kLoud);
    spec.sound_later = later;
    return make_clip(folder, spec);
}

std::vector<float> played(const Source& source) {
    Stage stage;
    stage.program.set_sound(in("nl", true));
    stage.cue({source});
    stage.must_take(source);
    stage.steps(60);
    CHECK(stage.settled);
    CHECK(stage.program.status().sound_failure.empty());
    return stage.sound;
}

}  // namespace

TEST_CASE("a sum that would go beyond full scale does not, without a step, however it is cut into blocks") {
    const auto both = sum(sine(double(kLoud), 220, kSampleRate), sine(double(kLoud), 313, kSampleRate));
    REQUIRE(loudest(both) > 1.7F);
    const auto heard = limited(both, 512);
    CHECK(loudest(heard) <= 1);
    CHECK(loudest(heard) > 0.99F);
    CHECK(largest_step_in(heard) <= largest_step_in(both));
    CHECK(heard == limited(both, 14));
}

TEST_CASE("what stays within full scale is not touched, before a peak and when it is long over") {
    auto sound = sine(1, 220, kSampleRate);
    CHECK(limited(sound, 512) == sound);
    sound = sum(sound, sound);
    sound.resize(std::size_t{3} * kSampleRate * kChannels, 0.5F);
    const auto heard = limited(sound, 512);
    CHECK(loudest(heard) <= 1);
    CHECK(heard.back() == 0.5F);
}

TEST_CASE("one damaged sample does not silence what follows") {
    std::vector<float> sound(1000, 0.5F);
    sound[10] = 1e30F;
    const auto heard = limited(sound, 512);
    CHECK(loudest(heard) <= 1);
    CHECK(heard[12] >= 0.125F);
}

TEST_CASE("a film is down before the describing voice begins, and not before its time") {
    constexpr int kBegin = kSampleRate / 2;
    std::vector<float> film(std::size_t{kSampleRate} * kChannels, kLoud);
    std::vector<float> voice(film.size() + std::size_t{Ducker::kAhead} * kChannels);
    std::fill(voice.begin() + kBegin * kChannels, voice.end(), kLoud);
    Ducker().mix(film, std::span(voice).first(film.size()), std::span(voice).subspan(std::size_t{Ducker::kAhead} * kChannels));
    CHECK(film[(kBegin - Ducker::kAhead - 1) * kChannels] == kLoud);
    CHECK(film[(kBegin - 1) * kChannels] == doctest::Approx(kLoud * 0.355).epsilon(0.001));
    CHECK(loudest(film) < 1.21F);
}

TEST_CASE("a loud film and a loud voice together stay within full scale, whenever the voice begins") {
    const TempFolder folder;
    auto source = whole(late_tone(folder, "film.mkv", 0));
    for (const double later : {0.0, 1.0}) {
        source.descriptions = {{"nl", late_tone(folder, "voice" + std::to_string(later) + ".mkv", later)}};
        const auto heard = played(source);
        CHECK(loudest(heard) <= 1);
        CHECK(loudest(heard) > 0.99F);
    }
}

TEST_CASE("in a film too the sound is lowered ahead of the voice") {
    const TempFolder folder;
    auto source = spoken().source();
    source.descriptions = {{"nl", late_tone(folder, "voice.mkv", 1)}};
    const auto heard = played(source);
    // Right: 1500/32768 all the time, until the voice comes.
    const auto right = [&](int at) { return heard.at(static_cast<std::size_t>(at) * kChannels + 1); };
    CHECK(right(kSampleRate * 4 / 5) == doctest::Approx(1500.0 / 32768));
    CHECK(right(kSampleRate - 480) < 0.5 * 1500 / 32768);
}
