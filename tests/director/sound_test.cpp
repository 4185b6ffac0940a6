// Which sound of the films the director asks the program for.
#include <doctest/doctest.h>

#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

namespace {

ShowOptions described() {
    return in_two_languages([](story::Media& media) {
        media.sounds.set("fr", "a.fr.flac");
        media.descriptions.set("nl", "a.told.flac");
    });
}

}  // namespace

TEST_CASE("a change of language asks for another sound and leaves the film as it is") {
    Show show(one_node(), described());
    show.run(1);
    CHECK(show.playout.sound.languages == Names{"nl"});
    const auto before = show.playout.status().source;
    REQUIRE(before.sounds.size() == 1);
    CHECK(before.sounds[0].language == "fr");
    show.later(SetLanguage{"fr"});
    show.run(0.2);
    CHECK(show.playout.sound.languages == Names{"fr"});
    CHECK(show.playout.sound.fallback == "nl");
    CHECK(show.playout.status().source == before);
    CHECK(show.playout.taken == Names{"a.mp4"});
}

TEST_CASE("the description goes on and off, with a message, and is off at the start") {
    Show show(one_node(), described());
    show.run(0.5);
    CHECK_FALSE(show.playout.sound.description);
    show.later(ToggleDescription{});
    CHECK(show.playout.sound.description);
    CHECK(show.view().description_on);
    CHECK(show.view().caption_notice == CaptionNotice::DescriptionOn);
    CHECK(show.view().caption_notice_for >= 0);
    show.later(ToggleDescription{});
    CHECK_FALSE(show.playout.sound.description);
    CHECK(show.view().caption_notice == CaptionNotice::DescriptionOff);
    CHECK(show.log("description-on").size() == 1);
}

TEST_CASE("a story without description says so, and nothing of it is logged") {
    Show show(one_node());
    show.later(ToggleDescription{});
    CHECK(show.log("description-on").empty());
    CHECK(show.view().caption_notice == CaptionNotice::DescriptionMissing);
}

TEST_CASE("a sound that breaks off is noted with the node on screen, also after the choice") {
    Show show(R"("a": {)" + clip("a.mp4") + "," + choice(R"(, "from": 1, "meanwhile": "play", "cut": "end")") + R"(}, "x": {)" +
              clip("x.mp4") + R"(, "next": "y"}, "y": {)" + clip("y.mp4") + R"(, "end": true})");
    show.run(2);
    show.pick(0);
    show.playout.sound_failure = "a.fr.flac: breaks off";
    show.run(1);
    REQUIRE(show.node() == "x");
    REQUIRE(show.playout.on_screen() == "a.mp4");
    show.run(7);
    REQUIRE(show.playout.on_screen() == "x.mp4");
    show.playout.sound_failure = "x.fr.flac: breaks off";
    show.run(1);
    REQUIRE(show.log("sound-failed").size() == 2);
    CHECK(show.log("sound-failed")[0]["node"] == "a");
    CHECK(show.log("sound-failed")[1]["node"] == "x");
}

TEST_CASE("why a sound is not heard is written into the log once") {
    Show show(one_node(), described());
    show.run(0.2);
    show.playout.sound_failure = "a.fr.flac: holds no sound";
    show.run(0.5);
    REQUIRE(show.log("sound-failed").size() == 1);
    CHECK(show.log("sound-failed")[0]["reason"] == "a.fr.flac: holds no sound");
}
