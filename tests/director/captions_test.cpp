// The captions belong to the picture: its film, its time, the viewer's language and wishes.
#include <doctest/doctest.h>

#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

namespace {

// Node a has captions in two languages, b has its own tracks, the others have none.
void add_captions(story::StoryGraph& graph) {
    auto& media = graph.nodes[graph.find("a")].media;
    media.captions.set("nl", "a.nl.vtt");
    media.captions.set("fr", "a.fr.vtt");
    if (graph.find("x") != story::kNoNode) graph.nodes[graph.find("x")].media.own_captions = true;
}

ShowOptions with_captions() {
    ShowOptions options;
    options.adjust = add_captions;
    return options;
}

std::string two_ends() { return R"("x": {)" + clip("x.mp4") + R"(, "end": true}, "y": {)" + clip("y.mp4") + R"(, "end": true})"; }

double at(const View& view) { return view.captions ? to_seconds(view.captions->at) : -1; }

}  // namespace

TEST_CASE("captions are on from the start, at the time of the film's file, in and out points counted") {
    Show show(R"("a": {)" + clip("a.mp4", R"(, "in": 2.5, "out": 8)") + R"(, "end": true})", with_captions());
    show.tick();
    REQUIRE(show.view().captions);
    CHECK(show.view().captions->file == "films/a.nl.vtt");
    const double begun = at(show.view());
    CHECK(begun >= 2.5);
    CHECK(begun < 2.6);
    show.run(1);
    CHECK(at(show.view()) == doctest::Approx(begun + 1));
}

TEST_CASE("a loop goes back to the words of its part, round after round") {
    Show show(R"("a": {)" + clip("a.mp4") + "," + choice(R"(, "from": 4, "meanwhile": {"loop": [4, 6]})") + "}," + two_ends(), with_captions());
    show.run(5.5);
    CHECK(at(show.view()) == doctest::Approx(5.5).epsilon(0.02));
    show.run(2);
    CHECK(at(show.view()) == doctest::Approx(5.5).epsilon(0.02));
    show.run(1);
    CHECK(at(show.view()) == doctest::Approx(4.5).epsilon(0.02));
}

TEST_CASE("after a choice the old words stay with the old picture until the new film begins, and no longer") {
    FakePlayout script;
    script.slow = {"y.mp4"};
    Show show(R"("a": {)" + clip("a.mp4") + "," + choice(R"(, "from": 1, "meanwhile": "play")") + "}," + two_ends(), with_captions(), script);
    show.run(1.5);
    show.pick(1);
    show.run(0.5);
    CHECK(show.playout.on_screen() == "a.mp4");
    CHECK(show.view().captions);
    show.playout.slow.clear();
    show.tick();
    CHECK(show.playout.on_screen() == "y.mp4");
    CHECK_FALSE(show.view().captions);
}

TEST_CASE("the words of a film that follows by itself are there with its first picture") {
    Show show(R"("a": {)" + clip("a.mp4") + R"(, "next": "x"}, "x": {)" + clip("x.mp4") + R"(, "end": true})", with_captions());
    double before = 0;
    while (show.playout.on_screen() == "a.mp4") {
        REQUIRE(show.view().captions);
        CHECK(show.view().captions->film == "films/a.mp4");
        before = at(show.view());
        show.tick();
    }
    CHECK(before > 9.9);
    REQUIRE(show.view().captions);
    CHECK(show.view().captions->film == "films/x.mp4");
    CHECK(show.view().captions->file.empty());  // its own words, in the viewer's language
    CHECK(show.view().captions->languages == Names{"nl", "nl"});
    CHECK(at(show.view()) < 0.1);
}

TEST_CASE("while paused, and on the last picture while a choice is open, the words stand with the picture") {
    Show show(R"("a": {)" + clip("a.mp4") + "," + choice(R"(, "from": 3)") + "}," + two_ends(), with_captions());
    show.run(1);
    show.act(TogglePause{});
    const double paused = at(show.view());
    show.run(5);
    CHECK(at(show.view()) == paused);
    show.act(TogglePause{});
    show.run(5);
    CHECK(show.panel() == "choice");
    CHECK(at(show.view()) == doctest::Approx(3));
}

TEST_CASE("another language brings other words at once and leaves the film alone") {
    auto options = with_captions();
    options.adjust = [](story::StoryGraph& graph) {
        add_captions(graph);
        graph.languages = {"nl", "fr"};
    };
    Show show(R"("a": {)" + clip("a.mp4") + R"(, "end": true})", options);
    show.run(2);
    const double before = at(show.view());
    show.act(NextLanguage{});
    REQUIRE(show.view().captions);
    CHECK(show.view().captions->file == "films/a.fr.vtt");
    CHECK(at(show.view()) == before);
    show.run(1);
    CHECK(at(show.view()) == doctest::Approx(before + 1));
    CHECK(show.playout.taken == Names{"a.mp4"});
}

TEST_CASE("the words stay when the film goes on in another language's file") {
    auto options = with_captions();
    options.adjust = [](story::StoryGraph& graph) {
        add_captions(graph);
        graph.languages = {"nl", "fr"};
        graph.nodes[graph.find("a")].media.file.set("fr", "a.fr.mp4");
    };
    for (const Action& action : {Action(SeekBy{-5}), Action(RestartNode{}), Action(Skip{})}) {
        CAPTURE(action.index());
        Show show(R"("a": {)" + clip("a.mp4") + "," + choice() + "}," + two_ends(), options);
        show.run(6);
        show.act(NextLanguage{});
        show.act(action);
        show.run(0.1);
        REQUIRE(show.playout.on_screen() == "a.fr.mp4");
        REQUIRE(show.view().captions);
        CHECK(show.view().captions->film == "films/a.fr.mp4");
        CHECK(show.view().captions->file == "films/a.fr.vtt");
    }
}

TEST_CASE("one key takes the captions away and brings them back, and says so, also over the next film") {
    Show show(R"("a": {)" + clip("a.mp4") + R"(, "next": "x"}, "x": {)" + clip("x.mp4") + R"(, "end": true})", with_captions());
    show.run(1);
    CHECK(show.view().caption_notice_for < 0);
    show.act(ToggleCaptions{});
    CHECK_FALSE(show.view().captions);
    CHECK(show.view().caption_notice == CaptionNotice::Off);
    CHECK(show.view().caption_notice_for == 0);
    show.run(10);
    CHECK(show.playout.on_screen() == "x.mp4");
    CHECK_FALSE(show.view().captions);
    show.act(ToggleCaptions{});
    CHECK(show.view().captions);
    CHECK(show.view().caption_notice == CaptionNotice::On);
}

TEST_CASE("size, background and place go round, and bring captions that were off") {
    Show show(R"("a": {)" + clip("a.mp4") + R"(, "end": true})", with_captions());
    show.tick();
    show.act(ToggleCaptions{});
    show.act(NextCaptionSize{});
    REQUIRE(show.view().captions);
    CHECK(show.view().captions->look.size == CaptionSize::Large);
    CHECK_FALSE(show.view().captions->look.background_asked);
    for (int i = 0; i < 3; ++i) show.act(NextCaptionSize{});
    CHECK(show.view().caption_look.size == CaptionSize::Medium);
    show.act(NextCaptionBackground{});
    CHECK(show.view().captions->look.background == CaptionBackground::Outline);
    CHECK(show.view().captions->look.background_asked);
    show.act(NextCaptionPosition{});
    CHECK(show.view().captions->look.position == CaptionPosition::Top);
    CHECK(show.view().caption_notice == CaptionNotice::Position);
}

TEST_CASE("of the volume's message and the captions' only the last one stands") {
    Show show(R"("a": {)" + clip("a.mp4") + R"(, "end": true})", with_captions());
    show.act(ChangeVolume{1});
    show.act(ToggleCaptions{});
    CHECK(show.view().volume_shown_for < 0);
    CHECK(show.view().caption_notice_for == 0);
    show.act(ChangeVolume{-1});
    CHECK(show.view().caption_notice_for < 0);
    CHECK(show.view().volume_shown_for == 0);
}

TEST_CASE("where a story has no captions the key says that there are none") {
    Show show(R"("a": {)" + clip("a.mp4") + R"(, "end": true})");
    show.tick();
    CHECK_FALSE(show.view().has_captions);
    show.act(ToggleCaptions{});
    CHECK(show.view().caption_notice == CaptionNotice::Missing);
    CHECK_FALSE(show.view().captions);
}

TEST_CASE("over a slate there are no words of the film that it stands for") {
    FakePlayout script;
    script.broken["a.mp4"] = "damaged";
    Show show(R"("a": {)" + clip("a.mp4") + R"(, "next": "x"}, "x": {)" + clip("x.mp4") + R"(, "end": true})", with_captions(), script);
    show.tick();
    CHECK(show.panel() == "slate");
    CHECK_FALSE(show.view().captions);
}

TEST_CASE("under the neutral screen the captions' keys do nothing") {
    Show show(R"("a": {)" + clip("a.mp4") + R"(, "end": true})", with_captions());
    show.tick();
    show.act(ToggleCover{});
    show.act(ToggleCaptions{});
    show.act(ToggleCover{});
    CHECK(show.view().captions_on);
}

TEST_CASE("the captions of the films that may come next are known beforehand, unless captions are off") {
    Show show(R"("a": {)" + clip("a.mp4") + "," + choice(R"(, "from": 4)") + "}," + two_ends(), with_captions());
    show.tick();
    const auto upcoming = [&] {
        Names names;
        for (const auto& view : show.director->upcoming_captions()) names.push_back(view.file.empty() ? view.film : view.file);
        return names;
    };
    CHECK(upcoming() == Names{"films/a.nl.vtt", "films/x.mp4"});  // y has none
    show.later(SetLanguage{"fr"});
    CHECK(upcoming() == Names{"films/a.nl.vtt", "films/x.mp4"});  // the story has no French
    show.act(ToggleCaptions{});
    CHECK(upcoming().empty());
    show.act(ToggleCaptions{});
    show.run(5);
    show.pick(0);
    show.tick();
    CHECK(upcoming() == Names{"films/x.mp4"});
}
