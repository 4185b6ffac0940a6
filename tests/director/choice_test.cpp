// The time to choose.
#include <doctest/doctest.h>

#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

namespace {

const std::string kLoop = R"(, "meanwhile": {"loop": [4, 6]})";

}  // namespace

TEST_CASE("a choice at the end of the clip opens over its last picture, with both ways primed") {
    Show show(asks());
    CHECK(show.playout.cued_names() == Names{"x.mp4", "y.mp4"});
    show.run(9.9);
    CHECK(show.panel().empty());
    CHECK(show.offered().empty());
    show.run(0.2);
    CHECK(show.offered() == Names{"x", "y"});
    CHECK(show.view().choice->prompt == "?");
    CHECK_FALSE(show.view().choice->time_left.has_value());
    CHECK(show.playout.on_screen() == "a.mp4");
    show.run(60);
    CHECK(show.offered() == Names{"x", "y"});
}

TEST_CASE("an option is taken by number or click, and the film switches at once") {
    Show show(asks());
    show.run(11);
    show.pick(1);
    CHECK(show.playout.on_screen() == "y.mp4");
    CHECK(show.node() == "y");
    CHECK_FALSE(show.view().choice.has_value());
}

TEST_CASE("an option is taken by moving the focus and pressing Enter; the focus goes round") {
    Show show(asks());
    show.run(11);
    CHECK(show.view().choice->focus == 0);
    show.act(MoveFocus{Direction::Down});
    CHECK(show.view().choice->focus == 1);
    show.act(MoveFocus{Direction::Right});
    CHECK(show.view().choice->focus == 0);
    show.act(MoveFocus{Direction::Up});
    CHECK(show.view().choice->focus == 1);
    show.later(Activate{});
    CHECK(show.node() == "y");
}

TEST_CASE("a number that is not on offer does nothing") {
    Show show(asks());
    show.run(11);
    show.pick(2);
    show.pick(99);
    CHECK(show.offered() == Names{"x", "y"});
}

TEST_CASE("nothing can be taken before the choice is there") {
    Show show(asks());
    show.run(3);
    show.pick(0);
    show.later(Activate{});
    CHECK(show.node() == "a");
}

TEST_CASE("a choice that holds stops the film at its time") {
    Show show(asks(R"(, "from": 4)"));
    show.run(4.1);
    CHECK(show.offered().size() == 2);
    CHECK_FALSE(show.playout.playing());
}

TEST_CASE("a choice that holds from the first moment shows a picture, not a slate") {
    Show show(asks(R"(, "from": 0)"));
    show.run(0.3);
    CHECK(show.playout.taken == Names{"a.mp4"});
    CHECK(show.panel() == "choice");
}

TEST_CASE("times of a choice count in the clip's file") {
    Show show(asks(R"(, "from": 6)", R"(, "in": 2, "out": 9)"));
    show.run(3.9);
    CHECK(show.panel().empty());
    show.run(0.2);
    CHECK(show.panel() == "choice");
}

TEST_CASE("a choice over a film that plays on opens at its time, and the film goes on") {
    Show show(asks(R"(, "from": 4, "meanwhile": "play")"));
    show.run(4.1);
    CHECK(show.panel() == "choice");
    CHECK(show.playout.playing());
    show.run(10);
    CHECK(show.panel() == "choice");
    CHECK_FALSE(show.playout.playing());
    show.pick(0);
    CHECK(show.playout.on_screen() == "x.mp4");
}

TEST_CASE("a looping choice repeats the marked part without a moment in between") {
    Show show(asks(kLoop));
    show.run(6.1);
    CHECK(show.panel() == "choice");
    show.run(7);
    CHECK(show.playout.taken == Names{"a.mp4", "a.mp4", "a.mp4", "a.mp4", "a.mp4"});
    CHECK(show.playout.held() == Duration{});
    show.pick(0);
    CHECK(show.playout.on_screen() == "x.mp4");
    show.run(3);
    CHECK(show.playout.on_screen() == "x.mp4");
}

TEST_CASE("a looping choice may open during the first pass") {
    Show show(asks(R"(, "from": 1)" + kLoop));
    show.run(1.1);
    CHECK(show.panel() == "choice");
    CHECK(show.playout.playing());
    show.run(10);
    CHECK(show.panel() == "choice");
}

TEST_CASE("a cut at the end waits for the clip, with what was taken lit") {
    Show show(asks(R"(, "from": 4, "meanwhile": "play", "cut": "end")"));
    show.run(5);
    show.pick(1);
    CHECK(show.playout.on_screen() == "a.mp4");
    CHECK(show.view().choice->items[1].taken);
    CHECK_FALSE(show.view().choice->items[0].taken);
    CHECK(show.offered().empty());
    show.run(4.9);
    CHECK(show.playout.on_screen() == "a.mp4");
    show.run(0.2);
    CHECK(show.playout.on_screen() == "y.mp4");
    CHECK(show.playout.held() == Duration{});
    CHECK_FALSE(show.view().choice.has_value());
    CHECK(show.logged_nodes() == Names{"a", "y"});
}

TEST_CASE("a cut at the end of a loop waits for this round") {
    Show show(asks(kLoop + R"(, "cut": "end")"));
    show.run(7);
    show.pick(0);
    show.run(0.8);
    CHECK(show.playout.on_screen() == "a.mp4");
    show.run(0.3);
    CHECK(show.playout.on_screen() == "x.mp4");
    CHECK(show.playout.held() == Duration{});
}

TEST_CASE("skipping does not wait for a cut at the end") {
    Show show(asks(R"(, "from": 4, "meanwhile": "play", "cut": "end")"));
    show.run(5);
    show.pick(1);
    show.tick();
    show.act(Skip{});
    show.tick();
    CHECK(show.playout.on_screen() == "y.mp4");
}

TEST_CASE("skipping leads to shortly before the question, over its own picture") {
    for (const auto& [more, when] : {std::pair<std::string, double>{kLoop, 6}, {R"(, "from": 5)", 5}, {"", 10}, {R"(, "from": 5, "meanwhile": "play")", 5}}) {
        Show show(asks(more));
        INFO(more);
        show.run(1);
        show.act(Skip{});
        show.tick();
        CHECK(show.panel().empty());
        CHECK(to_seconds(show.playout.cued().empty() ? Duration{} : show.playout.status().source.in) == doctest::Approx(when - 0.4));
        show.run(0.5);
        CHECK(show.panel() == "choice");
        CHECK(show.playout.on_screen() == "a.mp4");
        CHECK(show.logged_nodes() == Names{"a"});
        show.pick(0);
        CHECK(show.playout.on_screen() == "x.mp4");
    }
}

TEST_CASE("skipping a second time does not wait for the question") {
    Show show(asks());
    show.run(1);
    show.act(Skip{});
    show.tick();
    show.act(Skip{});
    show.tick();
    CHECK(show.panel() == "choice");
}

TEST_CASE("a film that breaks off before its loop becomes a slate, then the question comes") {
    FakePlayout script;
    script.breaks_off_at["a.mp4"] = seconds(2);
    Show show(asks(kLoop), {}, script);
    show.run(2.2);
    CHECK(show.panel() == "slate");
    CHECK(show.log("slate").size() == 1);
    show.run(4.2);
    CHECK(show.panel() == "choice");
    CHECK(show.playout.taken == Names{"a.mp4", "slate"});
}

TEST_CASE("a cut at the end to a node without film stands on the last picture") {
    Show show("\"a\": {" + clip("a.mp4") + ", " + choice(R"(, "from": 4, "meanwhile": "play", "cut": "end")") + R"(}, "x": {"end": true}, "y": {"end": true})");
    show.run(5);
    show.pick(1);
    show.run(4);
    CHECK(show.panel() == "choice");
    CHECK(show.playout.playing());
    show.run(1.2);
    CHECK(show.panel() == "summary");
    CHECK(show.playout.on_screen() == "a.mp4");
}

TEST_CASE("when the time is over the default is taken") {
    Show show(asks(kTimed));
    show.run(10.5);
    CHECK(show.view().choice->time_limit == doctest::Approx(5));
    CHECK(*show.view().choice->time_left == doctest::Approx(4.5).epsilon(0.02));
    CHECK(show.view().choice->fallback == 1);
    show.run(4.7);
    CHECK(show.node() == "y");
    CHECK(show.log("chosen").at(0).at("how") == "default");
    CHECK(show.director->session().walk().front().how == story::How::ByDefault);
}

TEST_CASE("where somebody else keeps the time, none runs out and none is shown") {
    ShowOptions options;
    options.limits_choices = false;
    Show show(asks(kTimed), options);
    show.run(600);
    CHECK(show.offered() == Names{"x", "y"});
    CHECK_FALSE(show.view().choice->time_left);
    CHECK(show.view().choice->time_limit == 0);
    show.pick(0);
    CHECK(show.node() == "x");
}

TEST_CASE("while paused, covered or on the help page the time to choose stands still") {
    for (const auto& [on, off] : {std::pair<Action, Action>{TogglePause{}, TogglePause{}}, {ToggleCover{}, ToggleCover{}}, {ShowHelp{}, ShowHelp{}}, {ShowHelp{}, GoBack{}}}) {
        Show show(asks(kTimed), {.more = kHelp});
        show.run(11);
        show.act(on);
        show.run(60);
        CHECK(show.node() == "a");
        show.act(off);
        CHECK(show.panel() == "choice");
        CHECK(*show.view().choice->time_left == doctest::Approx(4).epsilon(0.05));
        show.run(4.1);
        CHECK(show.node() == "y");
    }
}

TEST_CASE("a default that is not on offer just then is not taken, and there is no countdown") {
    Show show("\"a\": {" + clip("a.mp4") + R"j(, "choice": {"prompt": "?", "seconds": 5, "default": "y", "options": [
        {"id": "x", "text": "X", "to": "x"}, {"id": "w", "text": "W", "to": "x"}, {"id": "y", "text": "Y", "to": "y", "if": "visited('x')"}]}})j" + kEnds);
    show.run(60);
    CHECK(show.offered() == Names{"x", "w"});
    CHECK_FALSE(show.view().choice->time_left.has_value());
    CHECK_FALSE(show.log("offered").at(0).contains("limit"));
}

TEST_CASE("a second pick in the same picture is ignored") {
    Show show(asks());
    show.run(11);
    show.pick(0);
    show.act(PickItem{1});
    show.tick();
    CHECK(show.node() == "x");
    CHECK(show.log("chosen").size() == 1);
}

TEST_CASE("a pick after the time is over comes too late") {
    Show show(asks(kTimed));
    show.run(15.2);
    show.act(PickItem{0});
    show.run(1);
    CHECK(show.node() == "y");
    CHECK(show.log("chosen").size() == 1);
}

TEST_CASE("a double press does not answer the next question, a press a little later does") {
    Show show(R"("a": {)" + choice() + R"(}, "x": {"choice": {"prompt": "and now?", "options": [
        {"id": "p", "text": "P", "to": "y"}, {"id": "q", "text": "Q", "to": "y"}]}}, "y": {"end": true})");
    show.tick();
    show.pick(0);
    show.tick();
    CHECK(show.offered() == Names{"p", "q"});
    show.act(PickItem{0});
    show.act(Activate{});
    CHECK(show.offered() == Names{"p", "q"});
    show.run(0.5);
    show.act(PickItem{0});
    CHECK(show.node() == "y");
}

TEST_CASE("a pick that was meant for a choice whose time has just run out does not answer the next question") {
    Show show(R"("a": {)" + choice(kTimed) + R"(}, "x": {"end": true}, "y": {"choice": {"prompt": "and now?", "options": [
        {"id": "p", "text": "P", "to": "x"}, {"id": "q", "text": "Q", "to": "x"}]}})");
    show.run(5.1);
    CHECK(show.offered() == Names{"p", "q"});
    show.act(PickItem{0});
    CHECK(show.offered() == Names{"p", "q"});
}

TEST_CASE("while paused a pick does nothing, and Enter or Space goes on") {
    for (const Action& on : {Action(Activate{}), Action(Continue{}), Action(TogglePause{})}) {
        Show show(asks());
        show.run(11);
        show.act(TogglePause{});
        show.pick(0);
        show.act(MoveFocus{Direction::Down});
        CHECK(show.node() == "a");
        CHECK(show.view().choice->focus == 0);
        show.act(on);
        CHECK_FALSE(show.view().paused);
        CHECK(show.node() == "a");
        show.pick(0);
        CHECK(show.node() == "x");
    }
}

TEST_CASE("under the cover nothing is taken, moved, left or skipped") {
    Show show(asks(R"(, "from": 4, "meanwhile": "play")"));
    show.run(5);
    const auto before = show.director->session().snapshot();
    show.act(ToggleCover{});
    CHECK(show.view().covered);
    for (const Action& action : {Action(PickItem{0}), Action(Activate{}), Action(Continue{}), Action(GoBack{}), Action(ShowMenu{}), Action(ShowHelp{}),
                                 Action(Skip{}), Action(TogglePause{}), Action(NextLanguage{}), Action(MoveFocus{Direction::Down}), Action(ChooseOtherwise{})}) {
        show.later(action);
    }
    CHECK(show.act(ToggleFullscreen{}) == WindowRequest::ToggleFullscreen);
    CHECK(show.act(Quit{}) == WindowRequest::Quit);
    show.act(ToggleCover{});
    CHECK_FALSE(show.view().covered);
    CHECK_FALSE(show.playout.paused);
    CHECK(show.director->session().snapshot() == before);
    CHECK(show.view().choice->focus == 0);
}

TEST_CASE("a choice of which nothing is left to offer ends in the summary, and the film stops") {
    Show show("\"a\": {" + clip("a.mp4") + R"j(, "choice": {"prompt": "?", "from": 2, "meanwhile": "play", "options": [
        {"id": "x", "text": "X", "to": "x", "if": "visited('y')"}, {"id": "y", "text": "Y", "to": "y", "if": "visited('x')"}]}})j" + kEnds);
    show.run(2.1);
    CHECK(show.panel() == "summary");
    CHECK_FALSE(show.playout.playing());
    CHECK(show.log("ended").size() == 1);
}

TEST_CASE("a shuffled choice is picked in the order shown") {
    Show show(asks(R"(, "order": "shuffled")"), {.seed = 5});
    show.run(11);
    const auto order = show.offered();
    show.pick(0);
    CHECK(show.node() == order.at(0));
}

TEST_CASE("an area on the picture is part of its option") {
    Show show(R"("a": {"still": {"file": "a.png"}, "choice": {"prompt": "?", "options": [
        {"id": "x", "text": "X", "to": "x", "area": [0.25, 0.5, 0.25, 0.125]}, {"id": "y", "text": "Y", "to": "y"}]}})" + kEnds);
    show.tick();
    CHECK(show.view().choice->items[0].area == RectF{0.25F, 0.5F, 0.25F, 0.125F});
    CHECK_FALSE(show.view().choice->items[1].area.has_value());
}

TEST_CASE("what was picked while its clip was slow stays lit until the clip comes") {
    FakePlayout playout;
    playout.slow = {"x.mp4"};
    Show show(asks(kLoop), {}, playout);
    show.run(7);
    show.pick(0);
    show.run(4);
    CHECK(show.playout.on_screen() == "a.mp4");
    CHECK(show.view().choice->items[0].taken);
    show.playout.slow.clear();
    show.run(0.1);
    CHECK(show.playout.on_screen() == "x.mp4");
    CHECK_FALSE(show.view().choice.has_value());
}

TEST_CASE("a choice may lead back to its own node") {
    Show show("\"a\": {" + clip("a.mp4") + R"(, "choice": {"prompt": "?", "options": [{"id": "again", "text": "A", "to": "a", "once": true},
        {"id": "x", "text": "X", "to": "x"}, {"id": "y", "text": "Y", "to": "y"}]}})" + kEnds);
    show.run(11);
    show.pick(0);
    CHECK(show.playout.taken == Names{"a.mp4", "a.mp4"});
    CHECK(show.panel().empty());
    show.run(11);
    CHECK(show.offered() == Names{"x", "y"});
}
