// Another sound than the film's own, and what it has to live with: other speeds, seeks, and files that break off.
#include <doctest/doctest.h>

#include <thread>

#include "playback/clip_sound.h"
#include "spoken.h"
#include "support/content.h"
#include "support/remux.h"

extern "C" {
#include <libavformat/avformat.h>
}

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

std::string first_half_of(const TempFolder& folder, const std::string& path, const std::string& name) {
    const auto whole = content(path);
    return folder.write(name, whole.substr(0, whole.size() / 2));
}

int blank(const Stage& stage) {
    return static_cast<int>(std::ranges::count_if(stage.marks, [](const auto& mark) { return !mark; }));
}

Source in_french(const std::string& french) {
    auto source = spoken().source();
    source.sounds = {{"fr", french}};
    return source;
}

// The film, described by a second track of its own, which is the French sound.
std::string described_film(const TempFolder& folder) {
    const auto film = folder.file("described.mkv");
    remux(film, {{spoken().film},
                 {spoken().film, AV_DISPOSITION_DEFAULT, "dut", AVMEDIA_TYPE_AUDIO},
                 {spoken().french, AV_DISPOSITION_VISUAL_IMPAIRED, "dut", AVMEDIA_TYPE_AUDIO}});
    return film;
}

}  // namespace

TEST_CASE("another language follows the film through other speeds, and is back at its very place afterwards") {
    Stage stage;
    stage.program.set_sound(in("fr"));
    stage.cue({spoken().source()});
    stage.must_take(spoken().source());
    stage.steps(10);
    for (const int percent : {125, 75, 110, 100}) {
        stage.program.set_speed(percent);
        stage.steps(12);
    }
    const auto from = static_cast<int>(stage.sound.size() / 2);
    const auto at = static_cast<int>(to_samples(stage.program.now().time_since_epoch()));
    stage.steps(3);
    CHECK(stage.settled);
    CHECK(listen(stage, from, from + 3 * kFrame, at - from + kRampPeriod).fr == 3 * kFrame);
    CHECK(blank(stage) == 0);
    CHECK(stage.program.status().sound_failure.empty());
}

TEST_CASE("after a seek the other language is heard from the new place on") {
    auto later = spoken().source();
    later.in = seconds(2);
    Stage stage;
    stage.program.set_sound(in("fr"));
    stage.cue({spoken().source(), later});
    stage.must_take(spoken().source());
    stage.steps(20);
    stage.must_take(later);
    stage.steps(20);
    CHECK(stage.settled);
    CHECK(wrong_marks(stage, 20, 1, 60, 20) == 0);
    const auto heard = listen(stage, 20 * kFrame + kFade, 40 * kFrame, 40 * kFrame);
    CHECK(heard.fr == 20 * kFrame - kFade);
    const auto seams = stage.program.take_seams();
    REQUIRE(seams.size() == 1);
    CHECK(seams[0].sound_gap == 0);
}

TEST_CASE("a sound that breaks off in mid-play gives way to the film's own, in step, and the reason is known") {
    for (const std::string name : {"sound.mka", "sound.flac"}) {
        CAPTURE(name);
        const TempFolder folder;
        remux(folder.file(name), {{spoken().french, 0, "", AVMEDIA_TYPE_AUDIO}});
        const auto half = first_half_of(folder, folder.file(name), "half-" + name);
        Stage stage;
        stage.program.set_sound(in("fr"));
        stage.cue({in_french(half)});
        stage.must_take(in_french(half));
        stage.steps(118);
        CHECK(stage.settled);
        CHECK(wrong_marks(stage, 0, 1, 0, 118) == 0);
        const auto heard = listen(stage, kFade, 118 * kFrame);
        CHECK(heard.fr > 30 * kFrame);
        CHECK(heard.nl > 30 * kFrame);
        CHECK(heard.neither < 2 * kFrame);
        CHECK(listen(stage, 110 * kFrame, 118 * kFrame).nl == 8 * kFrame);
        CHECK(largest_step(stage) < 0.005F);
        CHECK(stage.program.status().sound_failure.find(half) != std::string::npos);
    }
}

TEST_CASE("a track in the film that is made for those who do not see it is heard instead, once it is asked for") {
    const TempFolder folder;
    const auto film = whole(described_film(folder));
    Stage stage;
    stage.program.set_sound(in("nl"));
    stage.cue({film});
    stage.must_take(film);
    stage.steps(20);
    CHECK(listen(stage, kFade, 20 * kFrame).nl == 20 * kFrame - kFade);
    stage.program.set_sound(in("nl", true));
    stage.steps(20);
    CHECK(listen(stage, 30 * kFrame, 40 * kFrame).fr == 10 * kFrame);
    stage.program.set_sound(in("nl"));
    stage.steps(20);
    CHECK(listen(stage, 50 * kFrame, 60 * kFrame).nl == 10 * kFrame);
    CHECK(wrong_marks(stage, 0, 1, 0, 60) == 0);
}

TEST_CASE("a track that is only the describing voice is heard along with the film's own sound") {
    const TempFolder folder;
    const auto film = whole(described_film(folder));
    // Which container says so differs from version to version of the libraries: it is said here.
    av::MediaInfo info;
    info.sound = info.default_sound = 1;
    info.sounds = {{1, "dut", false, false}, {2, "dut", true, true}};
    ClipContext context({160, 96}, {}, false);
    context.sound_wishes.set(in("nl", true));
    ClipSound sound(film, context);
    sound.prepare(info);
    sound.start();
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    sound.finish();
    while (!sound.primed(kFrame) && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    CHECK(sound.heard() == std::pair(SoundId{film.path, 1}, SoundId{film.path, 2}));
    sound.close();
}
