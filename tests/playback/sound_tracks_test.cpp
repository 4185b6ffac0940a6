// Several sounds of one film: which is heard, and how another takes its place in the middle of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>

#include "spoken.h"
#include "support/remux.h"

extern "C" {
#include <libavformat/avformat.h>
}

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

TEST_CASE("another language takes over in the middle of a film: no sample lost, no picture disturbed") {
    Stage stage;
    stage.program.set_sound(in("nl"));
    stage.cue({spoken().source()});
    stage.must_take(spoken().source());
    stage.steps(40);
    stage.program.set_sound(in("fr"));
    stage.steps(40);
    CHECK(stage.settled);
    CHECK(wrong_marks(stage, 0, 1, 0, 80) == 0);
    const auto heard = listen(stage, kFade, 80 * kFrame);
    CHECK(heard.neither == kFade);
    CHECK(heard.first_fr >= 40 * kFrame);
    CHECK(heard.first_fr < 43 * kFrame);
    CHECK(heard.fr == 80 * kFrame - heard.first_fr);
    CHECK(largest_step(stage) < 0.005F);
    CHECK(stage.program.status().sound_failure.empty());
}

TEST_CASE("the way back to the film's own sound is as clean, also when asked for before the other has come") {
    Stage stage;
    stage.program.set_sound(in("fr"));
    stage.cue({spoken().source()});
    stage.must_take(spoken().source());
    stage.steps(20);
    CHECK(listen(stage, kFade, 20 * kFrame).fr == 20 * kFrame - kFade);
    stage.program.set_sound(in("nl"));
    stage.steps(20);
    stage.program.set_sound(in("fr"));
    stage.program.set_sound(in("nl"));
    stage.steps(20);
    CHECK(stage.settled);
    CHECK(wrong_marks(stage, 0, 1, 0, 60) == 0);
    const auto heard = listen(stage, 20 * kFrame, 60 * kFrame);
    CHECK(heard.neither == kFade);
    CHECK(heard.nl == 40 * kFrame - kFade - heard.fr);
    CHECK(largest_step(stage) < 0.005F);
}

TEST_CASE("a film that holds several sounds plays the viewer's language, and changes to another track of it") {
    const TempFolder folder;
    const auto film = folder.file("two.mkv");
    remux(film, {{spoken().film},
                 {spoken().film, 0, "dut", AVMEDIA_TYPE_AUDIO},
                 {spoken().french, 0, "fre", AVMEDIA_TYPE_AUDIO}});
    Stage stage;
    stage.program.set_sound(in("fr"));
    stage.cue({whole(film)});
    stage.must_take(whole(film));
    stage.steps(30);
    CHECK(listen(stage, kFade, 30 * kFrame).fr == 30 * kFrame - kFade);
    stage.program.set_sound(in("nl"));
    stage.steps(30);
    const auto heard = listen(stage, 30 * kFrame, 60 * kFrame);
    CHECK(heard.neither == kFade);
    CHECK(heard.nl > 25 * kFrame);
    CHECK(wrong_marks(stage, 0, 1, 0, 60) == 0);
}

TEST_CASE("a description is heard along with the film, which is lowered only while it speaks") {
    Stage stage;
    stage.program.set_sound(in("nl"));
    stage.cue({spoken().source()});
    stage.must_take(spoken().source());
    stage.steps(30);
    CHECK(listen(stage, kFade, 30 * kFrame).nl == 30 * kFrame - kFade);
    stage.program.set_sound(in("nl", true));
    stage.steps(30);
    // Right: 1500/32768 of the film, and a tone of 0.4 of the voice.
    float loudest = 0;
    double sum = 0;
    for (int i = 50 * kFrame; i < 60 * kFrame; ++i) {
        const float right = stage.sound[static_cast<std::size_t>(2 * i + 1)];
        loudest = std::max(loudest, std::abs(right));
        sum += double(right);
    }
    CHECK(loudest > 0.39F);
    CHECK(sum / (10 * kFrame) == doctest::Approx(0.355 * 1500 / 32768).epsilon(0.05));
    stage.program.set_sound(in("nl"));
    stage.steps(56);
    CHECK(wrong_marks(stage, 0, 1, 0, 116) == 0);
    CHECK(listen(stage, 112 * kFrame, 116 * kFrame).nl == 4 * kFrame);
}

TEST_CASE("a sound file that is missing or none leaves the film its own sound, and the reason is known") {
    const auto words = spoken().folder.file("words.wav");
    std::ofstream(words) << "no sound at all";
    for (const auto& bad : {spoken().folder.file("nowhere.wav"), words}) {
        auto source = spoken().source();
        source.sounds = {{"fr", bad}};
        Stage stage;
        stage.program.set_sound(in("fr"));
        stage.cue({source});
        stage.must_take(source);
        stage.steps(20);
        CHECK(listen(stage, kFade, 20 * kFrame).nl == 20 * kFrame - kFade);
        CHECK(stage.program.status().sound_failure.find(bad) != std::string::npos);
    }
}

TEST_CASE("the language holds through loops, takes, pauses and parts that begin later") {
    Stage stage;
    auto loop = spoken().source();
    loop.in = seconds(0.5);
    loop.out = seconds(1.0);
    stage.program.set_sound(in("nl"));
    stage.cue({loop});
    stage.must_take(loop);
    for (int i = 0; i < 60; ++i) {
        if (i == 20) stage.program.set_sound(in("fr"));
        if (i == 40) stage.program.set_paused(true);
        if (i == 43) stage.program.set_paused(false);
        stage.step_of_loop(loop);
    }
    CHECK(stage.settled);
    // The last whole pass before the pause is French, sample by sample.
    constexpr int kPart = 15 * kFrame;
    CHECK(listen(stage, 2 * kPart + kFade, 2 * kPart + 9 * kFrame, kPart - 2 * kPart).fr == 9 * kFrame - kFade);
    CHECK(stage.heard(59 * kFrame)->clip == kFrench);
}

TEST_CASE("what was primed in one language is heard in the one asked for since") {
    Stage stage;
    stage.program.set_sound(in("nl"));
    stage.cue({spoken().source(), whole(films().b)});
    stage.must_take(whole(films().b));
    stage.steps(5);
    stage.program.set_sound(in("fr"));
    stage.steps(10);
    stage.cue({spoken().source()});
    stage.must_take(spoken().source());
    stage.steps(20);
    CHECK(listen(stage, 15 * kFrame + kFade + kFade, 35 * kFrame, -15 * kFrame + 2 * kRampPeriod).nl == 0);
}
