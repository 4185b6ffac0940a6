// Sound of any rate becomes 48 kHz, in bounded parts; rates that no sound has are refused.
#include <doctest/doctest.h>

#include <bit>

#include "film.h"

using namespace wissel;
using namespace wissel::test;

namespace {

template <class Number>
void append(std::string& to, Number value) {
    static_assert(std::endian::native == std::endian::little);
    to.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// One channel of 16 bits.
std::string wav(std::uint32_t rate, std::uint32_t samples) {
    std::string out = "RIFF";
    append(out, 36 + 2 * samples);
    out += "WAVEfmt ";
    append(out, std::uint32_t{16});
    append(out, std::uint16_t{1});
    append(out, std::uint16_t{1});
    append(out, rate);
    append(out, 2 * rate);
    append(out, std::uint16_t{2});
    append(out, std::uint16_t{16});
    out += "data";
    append(out, 2 * samples);
    return out + std::string(2 * samples, '\x11');
}

}  // namespace

TEST_CASE("a sample rate that no sound has leaves the sound out, with the reason") {
    const TempFolder folder;
    for (const std::uint32_t rate : {1U, 3'999U, 768'001U}) {
        CAPTURE(rate);
        const auto film = read_film(folder.write("odd.wav", wav(rate, 50'000)));
        CHECK(film.samples.empty());
        CHECK(film.sound_failure.find(std::to_string(rate) + " samples a second") != std::string::npos);
    }
}

TEST_CASE("the lowest and the highest sample rate play as long as they should") {
    const TempFolder folder;
    for (const std::uint32_t rate : {4'000U, 768'000U}) {
        CAPTURE(rate);
        const auto film = read_film(folder.write("edge.wav", wav(rate, rate)));
        CHECK(film.sound_failure.empty());
        CHECK(film.samples.size() / 2 == doctest::Approx(kSampleRate).epsilon(0.001));
    }
}

TEST_CASE("a packet of two seconds of sound comes in small parts, none missing") {
    const TempFolder folder;
    ClipSpec spec;
    spec.audio_codec = "pcm_s16le";
    spec.sound_block = 96'000;
    const auto film = read_film(make_clip(folder, spec));
    CHECK(film.largest_block <= 10'000);
    REQUIRE(film.samples.size() == 2 * 96'000);
    for (std::size_t i = 0; i < 96'000; i += 100) {
        CHECK(read_sample(std::span(film.samples).subspan(2 * i, 2)) == SampleMark{1, static_cast<int>(i % kRampPeriod)});
    }
}
