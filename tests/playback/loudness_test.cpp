// Clips brought to one loudness: what is heard, and what is remembered of it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <future>
#include <memory>

#include "av/loudness_meter.h"
#include "base/text_file.h"
#include "films.h"
#include "playback/loudness_book.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

constexpr Duration kPatience = std::chrono::seconds(60);

std::string tone(const TempFolder& folder, const std::string& name, double amplitude, int frames = 60) {
    ClipSpec spec;
    spec.name = name;
    spec.sound = ClipSpec::Sound::Tone;
    spec.tone = amplitude;
    spec.frames = frames;
    return make_clip(folder, spec);
}

ProgramConfig levelled(LoudnessBook& book) {
    auto config = off_screen();
    config.loudness = &book;
    return config;
}

// In dB, over the given pictures; all tones here have the same pitch, so that this is their loudness too.
double level(const Stage& stage, int from, int to) {
    double sum = 0;
    for (int i = 2 * from * kFrame; i < 2 * to * kFrame; ++i)
        sum += std::pow(stage.sound.at(static_cast<std::size_t>(i)), 2);
    return 10 * std::log10(sum / (2 * (to - from) * kFrame));
}

// The level at which a clip alone is heard.
double heard_level(const std::string& path, LoudnessBook* book, const Source& source) {
    auto config = off_screen();
    config.loudness = book;
    Stage stage(config);
    auto film = source;
    film.kind = Source::Kind::Clip;
    film.path = path;
    stage.cue({film});
    stage.must_take(film);
    stage.steps(40);
    return level(stage, 10, 40);
}

std::string text_of(const std::string& path) {
    return read_text_file(path, 1U << 20U).value_or("");
}

}  // namespace

TEST_CASE("two clips of very different level are equally loud, and the crossfade between them is too") {
    const TempFolder folder;
    const auto soft = whole(tone(folder, "soft.mkv", 0.02)), loud = whole(tone(folder, "loud.mkv", 0.8));
    LoudnessBook book("");
    Stage stage(levelled(book));
    stage.cue({soft, loud});
    stage.must_take(soft);
    stage.steps(30);
    stage.must_take(loud);
    stage.steps(30);
    CHECK(std::abs(level(stage, 10, 28) - level(stage, 32, 60)) < 0.5);
    CHECK(std::abs(level(stage, 29, 31) - level(stage, 32, 60)) < 3);
    CHECK(stage.settled);
}

TEST_CASE("sounds beside a film are as loud as the films, whether they are wanted from the start or later") {
    const TempFolder folder;
    auto film = whole(tone(folder, "film.mkv", 0.4, 120));
    film.sounds = {{"fr", tone(folder, "soft.mkv", 0.02, 120)}};
    LoudnessBook book("");
    const auto play = [&](const std::string& from_the_start, const std::string& later) {
        Stage stage(levelled(book));
        stage.program.set_sound({{from_the_start}, "", false});
        stage.cue({film});
        stage.must_take(film);
        stage.steps(30);
        stage.program.set_sound({{later}, "", false});
        stage.steps(40);
        CHECK(stage.settled);
        return std::pair(level(stage, 10, 30), level(stage, 45, 70));
    };
    const auto own = play("nl", "nl").first;
    CHECK(std::abs(play("fr", "nl").first - own) < 0.5);
    CHECK(std::abs(play("nl", "fr").second - own) < 0.5);
}

TEST_CASE("a voice beside a film is as loud as the clips, and as the file is where the author wants that") {
    const TempFolder folder;
    const auto voice = tone(folder, "voice.mkv", 0.02);
    LoudnessBook book("");
    auto film = whole(films().c);  // says nothing itself
    film.descriptions = {{"nl", voice}};
    const auto heard = [&](bool as_is) {
        film.as_is = as_is;
        Stage stage(levelled(book));
        stage.program.set_sound({{"nl"}, "", true});
        stage.cue({film});
        stage.must_take(film);
        stage.steps(40);
        return level(stage, 10, 40);
    };
    CHECK(heard(false) == doctest::Approx(heard_level(voice, &book, {})).epsilon(0.02));
    CHECK(heard(true) == doctest::Approx(heard_level(voice, nullptr, {})).epsilon(0.02));
}

TEST_CASE("a clip is brought to the target that is asked for") {
    const TempFolder folder;
    const auto path = tone(folder, "tone.mkv", 0.1);
    LoudnessBook book("");
    const auto measured = book.measure_now(path);
    REQUIRE(measured);
    const double as_it_is = heard_level(path, nullptr, {});
    const double gain = heard_level(path, &book, {}) - as_it_is;
    CHECK(measured->lufs + gain == doctest::Approx(kLoudnessTarget).epsilon(0.01));
}

TEST_CASE("an author may keep a clip as it is, or make it softer or louder than the others") {
    const TempFolder folder;
    const auto path = tone(folder, "tone.mkv", 0.1);
    LoudnessBook book("");
    const auto heard = [&](bool as_is, double louder) {
        Source source;
        source.as_is = as_is;
        source.louder = louder;
        return heard_level(path, &book, source);
    };
    CHECK(heard(true, 0) == doctest::Approx(heard_level(path, nullptr, {})).epsilon(0.001));
    CHECK(heard(false, -6) == doctest::Approx(heard(false, 0) - 6).epsilon(0.01));
    CHECK(heard(false, 4) == doctest::Approx(heard(false, 0) + 4).epsilon(0.01));
}

TEST_CASE("no gain lifts a peak above -1 dBTP, and none is larger than 20 dB") {
    CHECK(gain_towards(-18, {-30, -20}) == doctest::Approx(12));
    CHECK(gain_towards(-18, {-30, -6}) == doctest::Approx(5));  // its peaks leave no more room
    CHECK(gain_towards(-18, {-18, 2}) == doctest::Approx(-3));  // it distorts already
    CHECK(gain_towards(-18, {-60, -50}) == doctest::Approx(20));
    CHECK(gain_towards(-18, {10, 20}) == doctest::Approx(-20));
}

TEST_CASE("a clip that clips is measured with its peak and comes out below it") {
    const TempFolder folder;
    const auto path = tone(folder, "full.mkv", 0.999);
    LoudnessBook book("");
    const auto measured = book.measure_now(path);
    REQUIRE(measured);
    CHECK(measured->peak == doctest::Approx(0).epsilon(0.1));
    Stage stage(levelled(book));
    stage.cue({whole(path)});
    stage.must_take(whole(path));
    stage.steps(30);
    CHECK(std::ranges::max(stage.sound) < 0.892F);
}

TEST_CASE("silence, no sound and a sound too short to measure are played as they are") {
    const TempFolder folder;
    LoudnessBook book("");
    const auto silence = tone(folder, "silence.mkv", 0), brief = tone(folder, "brief.mkv", 0.1, 6);
    for (const auto& path : {silence, brief, films().c}) {
        CHECK_FALSE(book.measure_now(path));
        Stage stage(levelled(book));
        stage.cue({whole(path)});
        CHECK(stage.program.take(whole(path)));
        stage.steps(3);
        CHECK(stage.settled);
    }
}

TEST_CASE("a file keeps its loudness while it plays on, in another part too, whatever is measured meanwhile") {
    const TempFolder folder;
    const auto path = tone(folder, "tone.mkv", 0.1);
    LoudnessBook book("");
    Stage stage(levelled(book));
    stage.cue({whole(path)});
    stage.must_take(whole(path));  // measured: the stage waits for it, as a recording does
    stage.steps(10);
    const auto again = part(path, seconds(0.5), std::nullopt);
    tone(folder, "tone.mkv", 0.4);  // another film in its place, of another loudness
    stage.cue({again});
    stage.must_take(again);
    stage.steps(10);
    CHECK(level(stage, 12, 20) == doctest::Approx(level(stage, 2, 10) + 12).epsilon(0.02));  // the gain did not move
}

TEST_CASE("a film is measured once, in this run and in the next") {
    const TempFolder folder;
    const auto path = tone(folder, "tone.mkv", 0.1), cache = folder.file("cache/wissel/loudness");
    std::optional<Loudness> first;
    {
        LoudnessBook book(cache);
        first = book.measure_now(path);
        CHECK(book.measure_now(path) == first);
        CHECK(book.measurements() == 1);
    }
    LoudnessBook book(cache);
    book.want(path);
    REQUIRE(book.wait_until_idle(kPatience));
    CHECK(book.find(path) == first);
    CHECK(book.measurements() == 0);
    CHECK(text_of(cache).find("tone") == std::string::npos);  // it tells nothing about anybody's films
}

TEST_CASE("a film that has changed is measured again") {
    const TempFolder folder;
    const auto path = tone(folder, "tone.mkv", 0.1), cache = folder.file("loudness");
    LoudnessBook book(cache);
    const auto before = book.measure_now(path);
    tone(folder, "tone.mkv", 0.2);
    std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) + std::chrono::seconds(2));
    const auto after = book.measure_now(path);
    REQUIRE(after);
    CHECK(after->lufs - before->lufs == doctest::Approx(6).epsilon(0.02));
    CHECK(book.measurements() == 2);
}

TEST_CASE("a damaged, hostile or unwritable store of measurements is as good as none") {
    const TempFolder folder;
    const auto path = tone(folder, "tone.mkv", 0.1);
    std::string cache = folder.file("loudness");
    SUBCASE("not what it should be") {
        folder.write("loudness", std::string("\0\xff\n\n", 4));
    }
    SUBCASE("of another version") {
        folder.write("loudness", "wissel loudness 0\n0000000000000001 -18 -1\n");
    }
    SUBCASE("cut off in a line") {
        folder.write("loudness", "wissel loudness 1\n00000000000000");
    }
    SUBCASE("levels that are none") {
        folder.write("loudness",
                     "wissel loudness 1\n0000000000000001 nan 1e999\n0000000000000002 -18\nzz -1 -1\n0000000000000003 "
                     "-9999 -1\n");
    }
    SUBCASE("far too large") {
        folder.write("loudness", std::string(2U << 20U, '\n'));
    }
    SUBCASE("a folder") {
        std::filesystem::create_directories(cache);
    }
    SUBCASE("below something that is no folder") {
        cache = path + "/wissel/loudness";
    }
    LoudnessBook book(cache);
    CHECK(book.measure_now(path));
    CHECK(book.measurements() == 1);
    int left_behind = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        left_behind += entry.path().filename().string().starts_with("loudness.");
    CHECK(left_behind == 0);
}

TEST_CASE("the store keeps the latest measurements and no more than it may") {
    const TempFolder folder;
    const auto file = folder.file("loudness");
    std::string text = "wissel loudness 1\n";
    for (unsigned i = 1; i <= LoudnessStore::kMost + 10; ++i) text += fmt::format("{:016x} -20.00 -3.00\n", i);
    folder.write("loudness", text);
    LoudnessStore store(file);
    CHECK_FALSE(store.find(10));
    CHECK(store.find(11));
    store.keep(99999, std::nullopt);
    CHECK_FALSE(store.find(11));
    const LoudnessStore again(file);
    REQUIRE(again.find(99999));
    CHECK_FALSE(*again.find(99999));
    CHECK(again.find(LoudnessStore::kMost + 10) == LoudnessStore::Measured(Loudness{-20, -3}));
    CHECK(std::filesystem::file_size(file) < 200000);
}

TEST_CASE("a film that cannot be read is not measured, and nothing waits for it") {
    const TempFolder folder;
    LoudnessBook book("");
    for (const auto& path : {folder.file("nowhere.mp4"), folder.write("text.mp4", "no film"), folder.path()}) {
        book.want(path);
        REQUIRE(book.wait_until_idle(kPatience));
        CHECK_FALSE(book.find(path));
    }
}

TEST_CASE("what lasts longer than any film is not measured, and played as it is") {
    const TempFolder folder;
    const auto path = tone(folder, "tone.mkv", 0.1);
    const auto never = std::make_shared<std::atomic<bool>>(false);
    const auto longer = av::measure_loudness(path, never, std::chrono::seconds(1));
    REQUIRE(longer.has_value());
    CHECK_FALSE(longer->has_value());
    CHECK(av::measure_loudness(path, never, std::chrono::seconds(3))->has_value());
}

TEST_CASE("the book may be closed while it measures") {
    const TempFolder folder;
    const auto path = tone(folder, "long.mkv", 0.1, 300);
    for (int i = 0; i < 5; ++i) {
        LoudnessBook book("");
        book.want(path);
    }
}

TEST_CASE("the book may be closed while the disk does not answer what it asks of a film") {
    std::promise<void> gate, asked;
    const auto answer = gate.get_future().share();
    const auto reached = asked.get_future();
    auto book = std::make_unique<LoudnessBook>("", [answer, &asked](const std::filesystem::path&) {
        asked.set_value();
        answer.wait();
        return std::optional<LoudnessStore::Key>();
    });
    book->want("film.mkv");
    reached.wait();
    auto closed = std::async(std::launch::async, [&] { book.reset(); });
    CHECK(closed.wait_for(kPatience) == std::future_status::ready);
    gate.set_value();
}
