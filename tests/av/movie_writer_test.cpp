#include "av/movie_writer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <filesystem>
#include <numbers>
#include <vector>

#include <fmt/format.h>

extern "C" {
#include <libavcodec/packet.h>
}

#include "av/png.h"
#include "av/demuxer.h"
#include "av/probe.h"
#include "film.h"
#include "support/content.h"

using namespace wissel;
using test::read_film;

namespace {

constexpr av::PixelSize kSize{160, 96};
constexpr int kStride = kSize.width * 4;

std::vector<std::uint8_t> plain_picture(int number) {
    std::vector<std::uint8_t> pixels(std::size_t{kStride} * kSize.height);
    for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(number * 8);
    return pixels;
}

int sound_packets(const std::string& path) {
    auto demuxer = av::Demuxer::open(path, std::make_shared<std::atomic<bool>>(false));
    REQUIRE(demuxer.has_value());
    av::PacketPtr packet;
    int count = 0;
    for (auto track = av::Track::Sound; (*demuxer)->read(packet, track) == av::ReadStatus::Ready;) ++count;
    return count;
}

std::vector<float> tone(SampleCount count) {
    std::vector<float> samples;
    for (SampleCount i = 0; i < count; ++i) {
        const auto value = static_cast<float>(0.4 * std::sin(2 * std::numbers::pi * 440 * double(i) / kSampleRate));
        samples.insert(samples.end(), {value, value});
    }
    return samples;
}

Result<void> write_film(const std::string& path, int pictures, SampleCount sound) {
    auto writer = av::MovieWriter::open(path, {.size = kSize});
    if (!writer) return tl::unexpected(writer.error());
    for (int i = 0; i < pictures; ++i) {
        const auto pixels = plain_picture(i);
        if (auto wrote = (*writer)->write_picture(pixels.data(), kStride); !wrote) return wrote;
    }
    if (auto wrote = (*writer)->write_sound(tone(sound)); !wrote) return wrote;
    return (*writer)->finish();
}

}  // namespace

TEST_CASE("a written film has the pictures, the size and the length that were put in") {
    const test::TempFolder folder;
    const auto path = folder.file("film.mp4");
    REQUIRE(write_film(path, 30, kSampleRate).has_value());
    const auto info = av::probe(path);
    REQUIRE(info.has_value());
    CHECK(info->size == kSize);
    CHECK(info->frame_rate == doctest::Approx(30));
    CHECK(info->has_sound);
    CHECK(to_seconds(info->length) == doctest::Approx(1.0).epsilon(0.001));
    const auto read = read_film(path);
    REQUIRE(read.pictures.size() == 30);
    CHECK(to_seconds(read.pictures.front().at) == 0);
    CHECK(to_seconds(read.pictures.back().at) == doctest::Approx(29.0 / 30));
}

TEST_CASE("a written film's sound begins where it began and has its loudness") {
    const test::TempFolder folder;
    const auto path = folder.file("film.mp4");
    REQUIRE(write_film(path, 30, kSampleRate).has_value());
    const auto samples = read_film(path).samples;
    REQUIRE(samples.size() >= 2 * 47'000);
    const auto wanted = tone(kSampleRate);
    double error = 0;
    for (std::size_t i = 2 * 4'000; i < 2 * 40'000; ++i) error = std::max(error, double(std::abs(samples[i] - wanted[i])));
    CHECK(error < 0.1);
}

TEST_CASE("sound that is shorter than the pictures is completed with silence") {
    const test::TempFolder folder;
    const auto path = folder.file("film.mp4");
    REQUIRE(write_film(path, 30, kSampleRate / 4).has_value());
    const auto samples = read_film(path).samples;
    REQUIRE(samples.size() >= 2 * 47'000);
    CHECK(std::abs(samples[2 * 40'000]) < 0.01F);
}

TEST_CASE("a copy that was interrupted is found before it is played, though its index is whole") {
    const test::TempFolder folder;
    const auto path = folder.file("film.mp4");
    REQUIRE(write_film(path, 90, 3 * kSampleRate).has_value());
    REQUIRE(av::probe(path).has_value());
    const auto all = test::content(path);
    const auto half = av::probe(folder.write("half.mp4", all.substr(0, all.size() / 2)));
    REQUIRE_FALSE(half.has_value());
    CAPTURE(half.error().message);
    CHECK(half.error().message.find("half.mp4: breaks off at ") != std::string::npos);
    CHECK(half.error().message.find(fmt::format("of 3.0 s: the file has {} of {} bytes", all.size() / 2, all.size())) != std::string::npos);
    CHECK_FALSE(av::probe(folder.write("almost.mp4", all.substr(0, all.size() - 1))).has_value());
    // Played it is, as far as it goes.
    CHECK(read_film(folder.file("half.mp4")).pictures.size() > 10);
}

TEST_CASE("the same input gives the same bytes") {
    const test::TempFolder folder;
    REQUIRE(write_film(folder.file("a.mp4"), 30, kSampleRate).has_value());
    REQUIRE(write_film(folder.file("b.mp4"), 30, kSampleRate).has_value());
    CHECK(test::content(folder.file("a.mp4")) == test::content(folder.file("b.mp4")));
}

TEST_CASE("pictures alone, sound alone and a voice are written too") {
    const test::TempFolder folder;
    {
        auto writer = av::MovieWriter::open(folder.file("silent.mp4"), {.size = kSize, .sound_bits = 0});
        REQUIRE(writer.has_value());
        for (int i = 0; i < 30; ++i) REQUIRE((*writer)->write_picture(plain_picture(i).data(), kStride).has_value());
        REQUIRE((*writer)->finish().has_value());
    }
    const auto silent = av::probe(folder.file("silent.mp4"));
    REQUIRE(silent.has_value());
    CHECK(silent->has_picture);
    CHECK_FALSE(silent->has_sound);
    for (const auto voice : {av::MovieSettings::Voice::No, av::MovieSettings::Voice::Yes}) {
        const auto path = folder.file(voice == av::MovieSettings::Voice::Yes ? "voice.mka" : "sound.m4a");
        auto writer = av::MovieWriter::open(path, {.size = {}, .sound_bits = 16'000, .voice = voice});
        REQUIRE(writer.has_value());
        REQUIRE((*writer)->write_sound(tone(2 * kSampleRate + 100)).has_value());
        REQUIRE((*writer)->finish().has_value());
        const auto info = av::probe(path);
        REQUIRE(info.has_value());
        CHECK(info->has_sound);
        CHECK_FALSE(info->has_picture);
        CHECK(to_seconds(info->length) == doctest::Approx(2).epsilon(0.03));
        CHECK(std::filesystem::file_size(path) < 8000);
        if (voice == av::MovieSettings::Voice::Yes) CHECK(sound_packets(path) <= 35);  // of 60 ms: fewer headers
    }
}

TEST_CASE("key pictures are where they are asked for, beside those at the interval") {
    const test::TempFolder folder;
    const auto path = folder.file("keys.mp4");
    auto writer = av::MovieWriter::open(path, {.size = kSize, .key_interval = 20, .keys = {13}, .sound_bits = 0});
    REQUIRE(writer.has_value());
    for (int i = 0; i < 30; ++i) REQUIRE((*writer)->write_picture(plain_picture(i % 8).data(), kStride).has_value());
    REQUIRE((*writer)->finish().has_value());
    auto demuxer = av::Demuxer::open(path, std::make_shared<std::atomic<bool>>(false));
    REQUIRE(demuxer.has_value());
    std::vector<long> keys;
    av::PacketPtr packet;
    for (auto track = av::Track::Picture; (*demuxer)->read(packet, track) == av::ReadStatus::Ready;) {
        if (packet->flags & AV_PKT_FLAG_KEY) keys.push_back(std::lround(to_seconds(*(*demuxer)->picture_begin(*packet)) * 30));
    }
    CHECK(keys[0] == 0);
    CHECK(std::find(keys.begin(), keys.end(), 13) != keys.end());
    CHECK(keys.size() <= 3);
}

TEST_CASE("a film that cannot be written is refused with its path") {
    const test::TempFolder folder;
    const auto path = folder.file("no such folder/film.mp4");
    const auto writer = av::MovieWriter::open(path, {.size = kSize});
    REQUIRE_FALSE(writer.has_value());
    CHECK(writer.error().message.find(path) != std::string::npos);
    CHECK_FALSE(av::MovieWriter::open(folder.file("odd.mp4"), {.size = {161, 96}}).has_value());
    CHECK_FALSE(av::MovieWriter::open(folder.file("still.mp4"), {.size = kSize, .rate_num = 0}).has_value());
}

TEST_CASE("a film that is not finished leaves nothing, and what was there before stays") {
    const test::TempFolder folder;
    const auto path = folder.file("film.mp4");
    folder.write("film.mp4", "before");
    {
        auto writer = av::MovieWriter::open(path, {.size = kSize});
        REQUIRE(writer.has_value());
        CHECK_FALSE((*writer)->finish().has_value());
    }
    CHECK(std::filesystem::file_size(path) == 6);
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_CASE("a picture written as PNG reads back with its size and colours") {
    const test::TempFolder folder;
    const auto path = folder.file("picture.png");
    std::vector<std::uint8_t> pixels(std::size_t{kStride} * kSize.height);
    for (std::size_t i = 0; i < pixels.size(); i += 4) pixels[i] = 250, pixels[i + 1] = 120, pixels[i + 2] = 10;
    REQUIRE(av::write_png(path, kSize, kStride, pixels.data()).has_value());
    const auto info = av::probe(path);
    REQUIRE(info.has_value());
    CHECK(info->size == kSize);
    CHECK(info->is_still);
    CHECK_FALSE(av::write_png(folder.file("no such folder/a.png"), kSize, kStride, pixels.data()).has_value());
}
