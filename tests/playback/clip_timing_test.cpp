// That the speed of this machine is measured, not what it is.
#include "playback/clip_timing.h"

#include <doctest/doctest.h>

#include "films.h"
#include "playback/clip.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;
using namespace std::chrono_literals;

namespace {
constexpr Size kScreen{160, 96};
constexpr Duration kFilmPicture = Duration(1'000'000'000 / 30);
}  // namespace

TEST_CASE("the prime time of a film is measured as often as asked, with what it takes in memory") {
    const auto source = whole(films().a);
    const auto time = measure_prime_time(source, kScreen, 3, 60s);
    REQUIRE(time.has_value());
    CHECK(time->runs == 3);
    CHECK(time->median > 0ms);
    CHECK(time->worst >= time->median);
    ClipContext context(kScreen, {}, false);
    Clip clip(source, context);
    REQUIRE(clip.open().has_value());
    CHECK(time->primed_bytes == clip.primed_bytes());
    CHECK(time->live_bytes == clip.live_bytes());
}

TEST_CASE("a film that cannot be played has no prime time, but a reason") {
    const auto time = measure_prime_time(whole("no-such-film.mkv"), kScreen, 3);
    REQUIRE_FALSE(time.has_value());
    CHECK(time.error().message.find("no-such-film.mkv") != std::string::npos);
    const auto beyond = measure_prime_time(part(films().a, 30s, std::nullopt), kScreen, 1, 60s);
    REQUIRE_FALSE(beyond.has_value());
    CHECK(beyond.error().message.find("in point") != std::string::npos);
}

TEST_CASE("the decode speed is that of everything after what was primed") {
    const auto speed = measure_decode_speed(whole(films().a), kScreen, 60s, 60s);
    REQUIRE(speed.has_value());
    REQUIRE(speed->has_value());
    CHECK((**speed).film > 56 * kFilmPicture);
    CHECK((**speed).film < 60 * kFilmPicture);
    CHECK((**speed).real_time() > 0);
}

TEST_CASE("measuring the decode speed ends at the out point") {
    const auto speed = measure_decode_speed(part(films().a, 0s, 1s), kScreen, 60s, 60s);
    REQUIRE(speed.has_value());
    REQUIRE(speed->has_value());
    CHECK((**speed).film > 26 * kFilmPicture);
    CHECK((**speed).film < 30 * kFilmPicture);
}

TEST_CASE("what shows one picture has no decode speed") {
    const auto speed = measure_decode_speed(slate(1s), kScreen);
    REQUIRE(speed.has_value());
    CHECK_FALSE(speed->has_value());
}
