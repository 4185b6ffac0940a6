// The film at another speed: pitch, picture and sound together, no click, no drift, and nothing at all at its own
// speed.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "films.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

std::string long_film(const TempFolder& folder, ClipSpec::Sound sound) {
    ClipSpec spec;
    spec.sound = sound;
    spec.frames = 300;
    return make_clip(folder, spec);
}

struct LongFilmShow : Stage {
    explicit LongFilmShow(ClipSpec::Sound kind) : film(whole(long_film(folder, kind))) {
        cue({film});
        REQUIRE(program.take(film));
    }
    SampleCount now() const { return to_samples(program.now().time_since_epoch()); }
    float left(std::size_t at) const { return sound.at(2 * at); }
    std::size_t heard_so_far() const { return sound.size() / 2; }

    TempFolder folder;
    Source film;
};

// The largest bend of the signal: a click bends more than the tone itself does.
float largest_bend(const LongFilmShow& show, std::size_t from) {
    float largest = 0;
    for (std::size_t i = from + 1; i + 1 < show.heard_so_far(); ++i) {
        largest = std::max(largest, std::abs(show.left(i - 1) - 2 * show.left(i) + show.left(i + 1)));
    }
    return largest;
}

int longest_silence(const LongFilmShow& show) {
    int longest = 0, now = 0;
    for (std::size_t i = kFade; i < show.heard_so_far(); ++i) {
        now = show.left(i) == 0 ? now + 1 : 0;
        longest = std::max(longest, now);
    }
    return longest;
}

int rising_edges(const LongFilmShow& show, std::size_t from, std::size_t to) {
    int count = 0;
    for (std::size_t i = from + 1; i < to; ++i) count += show.left(i - 1) < 0 && show.left(i) >= 0;
    return count;
}

// Where around `about` a burst is loudest; it stands out by how fast it moves.
std::optional<double> burst_near(const LongFilmShow& show, std::size_t about) {
    double place = 0, weight = 0;
    for (std::size_t i = about - 2400; i < about + 2400 && i < show.heard_so_far(); ++i) {
        const double step = show.left(i) - show.left(i - 1);
        if (step * step < 0.01) continue;
        place += step * step * double(i);
        weight += step * step;
    }
    return weight > 0 ? std::optional(place / weight) : std::nullopt;
}

}  // namespace

TEST_CASE("at another speed the pictures and the program's time go by at that speed") {
    for (const int percent : {75, 90, 110, 125}) {
        CAPTURE(percent);
        LongFilmShow show(ClipSpec::Sound::Tone);
        show.program.set_speed(percent);
        show.steps(30);
        const auto begun = show.now();
        const auto frame = show.marks.back()->frame;
        show.steps(120);
        CHECK(show.settled);
        CHECK(show.now() - begun == 120 * kFrame * percent / 100);
        CHECK(std::abs(show.marks.back()->frame - frame - 120 * percent / 100) <= 1);
    }
}

TEST_CASE("at another speed a tone keeps its pitch") {
    for (const int percent : {75, 90, 110, 125}) {
        CAPTURE(percent);
        LongFilmShow show(ClipSpec::Sound::Tone);
        show.program.set_speed(percent);
        show.steps(120);
        CHECK(std::abs(rising_edges(show, kSampleRate, 4 * kSampleRate) - 3 * 300) <= 3);
    }
}

TEST_CASE("a sound is heard with its picture at every speed") {
    for (const int percent : {75, 90, 110, 125}) {
        CAPTURE(percent);
        LongFilmShow show(ClipSpec::Sound::Bursts);
        show.program.set_speed(percent);
        std::vector<std::size_t> flashes;  // device samples at which pictures 15, 30, 45 ... are due
        for (int i = 0; i < 200; ++i) {
            const auto before = show.now();
            show.step();
            const auto next = (before / 24000 + 1) * 24000;
            if (next < show.now())
                flashes.push_back(show.heard_so_far() - static_cast<std::size_t>((show.now() - next) * 100 / percent));
        }
        REQUIRE(flashes.size() >= 8);
        for (std::size_t i = 1; i + 1 < flashes.size(); ++i) {
            const auto burst = burst_near(show, flashes[i] + 120);
            REQUIRE(burst);
            const double ms = (*burst - double(flashes[i]) - 120) / 48;
            CAPTURE(ms);
            CHECK(std::abs(ms) < 10);
        }
    }
}

TEST_CASE("changing the speed while a tone sounds does not click") {
    LongFilmShow show(ClipSpec::Sound::Tone);
    show.steps(5);
    const auto bend = largest_bend(show, kFade);
    for (const int percent : {75, 125, 100, 90, 110, 100, 125}) {
        show.program.set_speed(percent);
        show.steps(12);
    }
    CHECK(show.settled);
    CHECK(largest_bend(show, kFade) < 5 * bend);
    CHECK(longest_silence(show) < 3);
}

TEST_CASE("back at its own speed every sample is the program's, however often the speed was changed") {
    LongFilmShow show(ClipSpec::Sound::Ramp);
    std::mt19937 random(7);
    for (int i = 0; i < 150; ++i) {
        show.program.set_speed(75 + static_cast<int>(random() % 51));
        show.step(200 + static_cast<SampleCount>(random() % 1800));
    }
    show.program.set_speed(100);
    show.steps(6);
    const auto from = static_cast<int>(show.heard_so_far());
    const auto at = show.now();
    show.steps(3);
    CHECK(show.now() - at == 3 * kFrame);
    CHECK(wrong_samples(show, from, from + 3 * kFrame, 1, static_cast<int>(at % kRampPeriod)) == 0);
}

TEST_CASE("at its own speed the sound is passed on untouched, also when that speed is wished again") {
    LongFilmShow show(ClipSpec::Sound::Ramp);
    show.program.set_speed(100);
    show.steps(20);
    show.program.set_speed(100);
    show.steps(20);
    CHECK(wrong_samples(show, kFade, 40 * kFrame, 1, kFade) == 0);
}

TEST_CASE("a pause at another speed ends in silence and goes on where it stopped") {
    LongFilmShow show(ClipSpec::Sound::Tone);
    show.program.set_speed(75);
    show.steps(20);
    show.program.set_paused(true);
    show.step();
    const auto stands_at = show.now();
    const auto from = static_cast<int>(show.heard_so_far());
    show.program.set_speed(125);
    show.steps(5);
    CHECK(show.now() == stands_at);
    CHECK(silent(show, from, from + 5 * kFrame));
    show.program.set_paused(false);
    show.steps(10);
    CHECK(show.now() > stands_at + 9 * kFrame * 3 / 4);
}

TEST_CASE("the seam between two clips is as clean at another speed") {
    Stage stage;
    const auto a = part(films().a, {}, seconds(1)), b = whole(films().b);
    stage.cue({a, b});
    stage.program.set_speed(75);
    stage.must_take(a);
    stage.program.take_at_end(b);
    stage.steps(60);
    const auto seams = stage.program.take_seams();
    REQUIRE(seams.size() == 1);
    CHECK_FALSE(seams[0].late);
    CHECK(seams[0].sound_gap == 0);
    CHECK(std::abs(to_seconds(seams[0].picture_gap) - 1 / 30.0) < 0.0001);
    CHECK(seams[0].pictures_missed == 0);
}

TEST_CASE("what a time to choose counts on slows down with the film and never hurries") {
    LongFilmShow show(ClipSpec::Sound::Tone);
    const auto unhurried_in_a_second = [&](int percent) {
        show.program.set_speed(percent);
        show.steps(5);
        const auto before = show.program.unhurried_now();
        show.steps(30);
        return to_seconds(show.program.unhurried_now() - before);
    };
    CHECK(unhurried_in_a_second(75) == doctest::Approx(0.75));
    CHECK(unhurried_in_a_second(125) == doctest::Approx(1));
    CHECK(unhurried_in_a_second(100) == doctest::Approx(1));
}
