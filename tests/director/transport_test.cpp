// How the film runs: its speed, and where in it the viewer goes.
#include <doctest/doctest.h>

#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

TEST_CASE("the speed goes down and up in steps, not beyond the last, and back at once") {
    Show show(asks());
    const auto pressed = [&](int steps) {
        show.act(ChangeSpeed{steps});
        return show.playout.speed;
    };
    CHECK(pressed(-1) == 90);
    CHECK(pressed(-1) == 75);
    CHECK(pressed(-1) == 75);
    CHECK(pressed(0) == 100);
    CHECK(pressed(1) == 110);
    CHECK(pressed(1) == 125);
    CHECK(pressed(1) == 125);
    CHECK(pressed(-1) == 110);
    CHECK(show.log("speed").size() == 6);
    CHECK(show.log("speed").back().at("percent") == 110);
}

TEST_CASE("a speed in between, from the command line, goes on to the nearest step") {
    Show show(asks(), {.speed = 82});
    CHECK(show.playout.speed == 82);
    show.act(ChangeSpeed{1});
    CHECK(show.playout.speed == 90);
}

TEST_CASE("the speed is shown for a moment after it was asked for, also when it cannot change any more") {
    Show show(asks());
    CHECK(show.view().speed_shown_for < 0);
    show.act(ChangeSpeed{-1});
    CHECK(show.view().speed == 90);
    CHECK(show.view().speed_shown_for == 0);
    show.act(ChangeSpeed{-1});
    show.run(3);
    CHECK(show.view().speed_shown_for == doctest::Approx(3));
    show.act(ChangeSpeed{-1});
    CHECK(show.view().speed_shown_for == 0);
}

TEST_CASE("where the viewer may not change the speed the keys do nothing") {
    Show show(asks(), {.speed = 90, .locked = true});
    show.act(ChangeSpeed{1});
    CHECK(show.playout.speed == 90);
    CHECK(show.view().speed_shown_for < 0);
}

TEST_CASE("where how the film runs is locked an author's key skips nothing") {
    Show show(asks(), {.locked = true});
    show.run(2);
    show.act(Skip{});
    show.run(1);
    CHECK(show.playout.on_screen() == "a.mp4");
    CHECK(show.panel().empty());
    CHECK(show.playout.taken.size() == 1);
}

TEST_CASE("a faster film takes no time to choose away from the viewer; a slower one gives more") {
    for (const auto& [speed, film_seconds] : {std::pair{75, 5.0}, {100, 5.0}, {125, 6.25}}) {
        CAPTURE(speed);
        Show show(asks(kTimed), {.speed = speed});
        show.run(10.04);  // the film; from here on in film time as well
        REQUIRE(show.offered() == Names{"x", "y"});
        show.run(film_seconds - 0.1);
        CHECK(show.node() == "a");
        show.run(0.2);
        CHECK(show.node() == "y");
    }
}

TEST_CASE("behind the neutral screen the speed does not change") {
    Show show(asks());
    show.act(ToggleCover{});
    show.act(ChangeSpeed{-1});
    CHECK(show.playout.speed == 100);
}

namespace {

// In the node's clip.
double film_at(const Show& show) {
    const auto status = show.playout.status();
    return to_seconds(status.source.in + status.position.time_since_epoch());
}

std::size_t steps(const Show& show) {
    return show.director->session().walk().size();
}

const std::string kToEnd =
    R"("a": {)" + clip("a.mp4") + R"(, "next": "b"}, "b": {)" + clip("b.mp4") + R"(, "end": true})";

}  // namespace

TEST_CASE("five seconds back and forth go on in the same clip, and the node is entered once") {
    Show show(asks());
    show.run(7);
    show.act(SeekBy{-5});
    show.tick();
    CHECK(film_at(show) == doctest::Approx(2).epsilon(0.05));
    show.act(SeekBy{5});
    show.tick();
    CHECK(film_at(show) == doctest::Approx(7).epsilon(0.05));
    CHECK(show.playout.taken == Names{"a.mp4", "a.mp4", "a.mp4"});
    CHECK(show.logged_nodes() == Names{"a"});
    CHECK(steps(show) == 1);
    CHECK(show.log("sought").size() == 2);
    CHECK(show.log("sought")[0].at("to").get<double>() == doctest::Approx(2).epsilon(0.05));
    CHECK(show.playout.cued_names() == Names{"x.mp4", "y.mp4"});
}

TEST_CASE("seeking stays within the node: not before its in point, and just before its end") {
    Show show("\"a\": {" + clip("a.mp4", R"(, "in": 1, "out": 9)") + ", " + choice() + "}" + kEnds);
    show.run(3);
    show.act(SeekBy{-5});
    show.tick();
    CHECK(film_at(show) == doctest::Approx(1).epsilon(0.05));
    CHECK(show.log("sought")[0].at("to") == 1.0);  // as the author counts
    show.run(5);
    show.act(SeekBy{5});
    show.tick();
    CHECK(film_at(show) == doctest::Approx(8.6).epsilon(0.02));
    const auto taken = show.playout.taken.size();
    show.act(SeekBy{5});  // there is nothing further on
    show.tick();
    CHECK(show.playout.taken.size() == taken);
}

TEST_CASE("a place that another language's shorter film does not have brings that film from its beginning, and no slate") {
    ShowOptions options;
    options.adjust = [](story::StoryGraph& graph) {
        graph.languages = {"nl", "fr"};
        graph.nodes[graph.find("a")].media.file.set("fr", "a.fr.mp4");
    };
    FakePlayout script;
    script.lengths["a.mp4"] = seconds(20);
    for (const Action& action : {Action(SeekBy{-5}), Action(Skip{}), Action(GoBack{})}) {
        CAPTURE(action.index());
        Show show(asks(), options, script);
        show.run(18);
        show.act(NextLanguage{});
        if (std::holds_alternative<GoBack>(action)) {
            show.run(2.1);
            show.pick(0);
            show.tick();
        }
        show.act(action);
        show.tick();
        show.tick();
        CHECK(show.panel().empty());
        CHECK(show.playout.on_screen() == "a.fr.mp4");
        CHECK(film_at(show) < 0.1);
        CHECK(show.log("slate").empty());
        show.run(10);
        CHECK(show.offered() == Names{"x", "y"});
    }
}

TEST_CASE("a film that is damaged at its beginning too becomes a slate where it is sought") {
    Show show(asks());
    show.run(7);
    show.playout.broken["a.mp4"] = "damaged";
    show.act(SeekBy{-5});
    show.tick();
    show.tick();
    CHECK(show.panel() == "slate");
    CHECK(show.log("slate").size() == 1);
}

TEST_CASE("the node's film begins again from any place in it") {
    Show show(asks());
    show.run(7);
    show.act(RestartNode{});
    show.tick();
    CHECK(film_at(show) < 0.1);
    show.run(10.1);
    REQUIRE(show.offered() == Names{"x", "y"});
    show.act(RestartNode{});
    show.tick();
    CHECK(film_at(show) < 0.1);
    CHECK(show.panel().empty());
}

TEST_CASE("a choice that was asked is asked again after seeking back, with all of its time") {
    Show show(asks(kTimed));
    show.run(13);
    REQUIRE(show.view().choice->time_left.value() < 2.1);
    show.act(SeekBy{-5});
    CHECK(show.offered().empty());
    show.run(4.9);
    CHECK(show.offered().empty());
    CHECK(show.node() == "a");
    show.run(0.2);
    REQUIRE(show.offered() == Names{"x", "y"});
    CHECK(show.view().choice->time_left.value() > 4.8);
    show.pick(0);
    CHECK(show.node() == "x");
    CHECK(show.log("offered").size() == 2);
    CHECK(show.log("chosen").size() == 1);
}

TEST_CASE("a choice over running film stays where it is shown anyway, and its time goes on") {
    Show show(asks(R"(, "from": 2, "meanwhile": "play", "seconds": 8, "default": "y")"));
    show.run(8);
    REQUIRE(show.offered() == Names{"x", "y"});
    show.act(SeekBy{-5});
    CHECK(show.offered() == Names{"x", "y"});
    show.run(1.9);
    CHECK(film_at(show) == doctest::Approx(4.9).epsilon(0.05));
    CHECK(show.node() == "a");
    show.run(0.3);
    CHECK(show.node() == "y");
}

TEST_CASE("a choice over running film is withdrawn before the place where it appears") {
    Show show(asks(R"(, "from": 4, "meanwhile": "play")"));
    show.run(6);
    REQUIRE(show.offered() == Names{"x", "y"});
    show.act(SeekBy{-5});
    show.run(1);
    CHECK(show.offered().empty());
    show.run(2.2);
    CHECK(show.offered() == Names{"x", "y"});
}

TEST_CASE("from a loop one gets back to what led there, and to the loop again") {
    Show show(asks(R"(, "meanwhile": {"loop": [4, 6]})"));
    show.run(7);
    REQUIRE(show.offered() == Names{"x", "y"});
    show.act(SeekBy{5});
    CHECK(show.offered() == Names{"x", "y"});
    show.act(SeekBy{-5});
    show.tick();
    CHECK(film_at(show) < 0.3);
    CHECK(show.offered().empty());
    show.run(6.2);
    CHECK(show.offered() == Names{"x", "y"});
    CHECK(show.playout.held() == Duration{});
}

TEST_CASE("from a held picture one gets back to the film before it, and to the same picture again") {
    Show show(asks(R"(, "from": 6, "meanwhile": "hold")"));
    show.run(8);
    REQUIRE(show.offered() == Names{"x", "y"});
    show.act(SeekBy{-5});
    show.tick();
    CHECK(film_at(show) == doctest::Approx(1).epsilon(0.06));
    CHECK(show.offered().empty());
    show.run(5.1);
    CHECK(show.offered() == Names{"x", "y"});
    CHECK(film_at(show) == doctest::Approx(6));
}

TEST_CASE("from a card one gets back to the film that led to it; what was judged stays judged") {
    const std::string judge =
        R"("judge": {"behaviour": "B", "unknown": "U"}, "outcome": {"flag": "red", "whose": "Who", "why": "W", "reaction": "R", "help": ["h"], "criteria": {"consent": {"score": "-"}, "voluntary": {"score": "-"}, "equality": {"score": "-"}, "development": {"score": "-"}, "context": {"score": "-"}, "impact": {"score": "-"}}}, "next": "z"}, "z": {"end": true})";
    Show show(R"("a": {)" + clip("a.mp4") + ", " + judge, {.more = kHelp});
    show.run(10.1);
    REQUIRE(show.panel() == "judge");
    show.act(PickItem{1});
    show.act(SeekBy{-5});
    show.tick();
    CHECK(show.panel().empty());
    show.run(5.1);
    REQUIRE(show.panel() == "judge");
    CHECK(show.view().judge->scores[0] == 1);
    for (int i = 1; i < 6; ++i) show.act(PickItem{0});
    show.later(SubmitScores{});
    show.pick(2);
    REQUIRE(show.view().judge->step == JudgeView::Step::Reveal);
    show.act(RestartNode{});
    show.run(10.2);
    REQUIRE(show.panel() == "judge");
    CHECK(show.view().judge->step == JudgeView::Step::Reveal);
    CHECK(show.log("judged").size() == 1);
}

TEST_CASE("presses in quick succession add up, and only the last place is fetched") {
    Show show(asks(), {}, [] {
        FakePlayout script;
        script.lengths["a.mp4"] = seconds(60);
        return script;
    }());
    show.run(30);
    show.playout.slow.insert("a.mp4");
    for (int i = 0; i < 3; ++i) show.act(SeekBy{-5});
    show.run(1);
    CHECK(film_at(show) == doctest::Approx(31).epsilon(0.01));  // the film goes on meanwhile
    CHECK(show.playout.taken.size() == 1);
    CHECK(std::ranges::count(show.playout.cued_names(), "a.mp4") == 1);
    show.playout.slow.clear();
    show.tick();
    show.tick();
    CHECK(film_at(show) == doctest::Approx(15).epsilon(0.01));
    CHECK(show.playout.taken.size() == 2);
}

TEST_CASE("after seeking the next film still follows without a gap") {
    Show show(kToEnd);
    show.run(3);
    show.act(SeekBy{5});
    show.run(2.1);
    CHECK(show.playout.on_screen() == "b.mp4");
    CHECK(show.playout.held() == Duration{});
    CHECK(show.logged_nodes() == Names{"a", "b"});
}

TEST_CASE("a paused film shows the place that was sought and stays paused") {
    Show show(asks());
    show.run(7);
    show.act(TogglePause{});
    show.act(SeekBy{-5});
    show.run(1);
    CHECK(film_at(show) == doctest::Approx(2).epsilon(0.03));
    CHECK(show.view().paused);
}

TEST_CASE(
    "there is nothing to seek in behind the cover, on a still, in a menu, after the choice, or where it is switched "
    "off") {
    const auto places_after = [](const std::string& nodes, const ShowOptions& options,
                                 const std::vector<Action>& before) {
        Show show(nodes, options);
        show.run(11);
        for (const auto& action : before) show.later(action);
        const auto taken = show.playout.taken.size();
        show.act(SeekBy{-5});
        show.act(RestartNode{});
        show.tick();
        return show.playout.taken.size() - taken;
    };
    CHECK(places_after(asks(), {}, {}) == 2);
    CHECK(places_after(asks(), {}, {ToggleCover{}}) == 0);
    CHECK(places_after(asks(), {.locked = true}, {}) == 0);
    CHECK(places_after(R"("a": {"still": {"file": "a.png"}, )" + choice() + "}" + kEnds, {}, {}) == 0);
    CHECK(places_after(R"("a": {)" + clip("a.mp4") + R"(, "end": true})", {}, {}) == 0);
}
