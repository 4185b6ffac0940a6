// What is shown between films: outcome cards, judging, the menu, the help page.

#include "director/panel_items.h"
#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

namespace {

std::string criteria(const std::string& voluntary) {
    return R"(, "criteria": {"consent": {"score": "--", "finding": "never asked"}, "voluntary": {"score": ")" + voluntary +
           R"("}, "equality": {"score": "+"}, "development": {"score": "+/-"}, "context": {"score": "-"}, "impact": {"score": "-"}}, "deciding": ["consent"])";
}

const std::string kCriteria = criteria("?");

std::string judged(const std::string& way = R"("next": "z")") {
    return R"("a": {"judge": {"behaviour": "B", "unknown": "U"}, )" + outcome(criteria("-")) + ", " + way + R"(}, "z": {"end": true})";
}

std::string menu() {
    return R"("a": {"title": "Pick", "menu": true}, "x": {"situation": "one", )" + clip("x.mp4") + R"(, "end": true}, "y": {"situation": "two", )" +
           clip("y.mp4") + R"(, "end": true})";
}

using Page = OutcomeView::Page;
using Step = JudgeView::Step;

Step step_of(const Show& show) { return show.view().judge->step; }

void score_all(Show& show, std::size_t column) {
    for (int i = 0; i < 6; ++i) show.act(PickItem{column});
}

}  // namespace

TEST_CASE("an outcome shows its criteria first, then its words, then the story goes on") {
    Show show(ways(kCriteria), {.more = kHelp});
    show.tick();
    show.pick(0);
    show.tick();
    REQUIRE(show.panel() == "outcome");
    const auto first = *show.view().outcome;
    CHECK(first.page == Page::Criteria);
    CHECK(first.flag->shape == "square");
    CHECK(first.criteria[0].score == story::Score::VeryBad);
    CHECK(first.criteria[0].finding == "never asked");
    CHECK(first.criteria[0].deciding);
    CHECK_FALSE(first.criteria[5].deciding);
    CHECK_FALSE(first.criteria[1].score.has_value());
    show.pick(0);
    REQUIRE(show.panel() == "outcome");
    CHECK(show.view().outcome->page == Page::Words);
    CHECK(show.view().outcome->why == "W");
    CHECK(show.view().outcome->help.at(0).name == "H");
    CHECK(show.node() == "x");
    show.pick(0);
    show.tick();
    CHECK(show.panel() == "summary");
}

TEST_CASE("an outcome without criteria has one page") {
    Show show(ways(), {.more = kHelp});
    show.tick();
    show.pick(0);
    show.tick();
    CHECK(show.view().outcome->page == Page::Words);
    show.later(Continue{});
    show.tick();
    CHECK(show.panel() == "summary");
}

TEST_CASE("a double press turns one page of a card") {
    Show show(ways(kCriteria), {.more = kHelp});
    show.tick();
    show.pick(0);
    show.tick();
    show.later(Continue{});
    show.act(Continue{});
    CHECK(show.panel() == "outcome");
    show.later(Continue{});
    show.tick();
    CHECK(show.panel() == "summary");
}

TEST_CASE("the key for a pause goes on from a card, and pauses elsewhere") {
    Show show(ways(kCriteria), {.more = kHelp});
    show.tick();
    show.act(TogglePause{});
    CHECK(show.view().paused);
    show.act(TogglePause{});
    show.pick(0);
    show.tick();
    show.later(TogglePause{});
    CHECK_FALSE(show.view().paused);
    CHECK(show.view().outcome->page == Page::Words);
    show.later(TogglePause{});
    show.tick();
    CHECK(show.panel() == "summary");
}

TEST_CASE("the key for a pause leaves the help page, behind which nothing runs") {
    Show show(ways(), {.more = kHelp});
    show.tick();
    show.act(ShowHelp{});
    REQUIRE(show.view().help);
    show.later(TogglePause{});
    CHECK_FALSE(show.view().help);
    CHECK_FALSE(show.view().paused);
    show.act(TogglePause{});
    show.act(ShowHelp{});
    show.later(TogglePause{});
    CHECK_FALSE(show.view().help);
    CHECK(show.view().paused);  // as it was before
}

TEST_CASE("a story that names nobody to talk to has no way to a help page") {
    Show show(R"("a": {)" + choice() + R"(}, "x": {"end": true}, "y": {"end": true})");
    show.tick();
    CHECK_FALSE(show.view().has_help);
    show.act(ShowHelp{});
    CHECK(show.panel() == "choice");
}

TEST_CASE("from either page of a card one can choose otherwise, and comes to its first page anew") {
    for (const bool second_page : {false, true}) {
        Show show(ways(kCriteria), {.more = kHelp});
        show.tick();
        show.pick(0);
        show.tick();
        if (second_page) show.pick(0);
        CHECK(show.view().outcome->can_choose_otherwise);
        show.pick(1);
        show.tick();
        CHECK(show.panel() == "choice");
        show.pick(1);
        show.tick();
        CHECK(show.node() == "y");
        CHECK(show.view().outcome->page == Page::Criteria);
    }
}

TEST_CASE("an outcome with a choice shows the card first, then asks") {
    Show show("\"a\": {" + outcome() + ", " + choice() + R"(}, "x": {"end": true}, "y": {"end": true})", {.more = kHelp});
    show.tick();
    CHECK(show.panel() == "outcome");
    show.pick(0);
    CHECK(show.offered() == Names{"x", "y"});
}

TEST_CASE("judging goes row by row, then to the flag, then shows the author's beside it, then the reasons") {
    Show show(judged(), {.more = kHelp});
    show.tick();
    REQUIRE(step_of(show) == Step::Scores);
    CHECK(show.view().judge->behaviour == "B");
    for (std::size_t row = 0; row < 6; ++row) {
        CHECK(show.view().judge->focus_row == row);
        show.act(PickItem{row % 5});
    }
    CHECK(show.view().judge->focus_row == 6);
    show.later(Activate{});
    REQUIRE(step_of(show) == Step::Flag);
    CHECK(show.view().judge->flags.size() == 4);
    show.pick(1);
    REQUIRE(step_of(show) == Step::Reveal);
    CHECK(show.view().judge->picked == 1);
    CHECK(show.view().judge->author.flag->shape == "square");
    CHECK(show.view().judge->scores[4] == 4);
    show.pick(0);
    REQUIRE(step_of(show) == Step::Words);
    CHECK(show.view().judge->unknown == "U");
    show.pick(0);
    show.tick();
    CHECK(show.panel() == "summary");
    CHECK(show.log("judged").at(0).at("flag") == "yellow");
    CHECK(show.view().summary->steps.at(0).viewer_flag->shape == "triangle");
}

TEST_CASE("the author's flag does not depend on the viewer's scores") {
    for (const std::size_t column : {0U, 3U}) {
        Show show(judged(), {.more = kHelp});
        show.tick();
        score_all(show, column);
        show.later(SubmitScores{});
        show.pick(0);
        CHECK(show.view().judge->author.flag->shape == "square");
    }
}

TEST_CASE("the flag can only be set once every row has an answer, and 'we do not know' is one") {
    Show show(judged(), {.more = kHelp});
    show.tick();
    for (int i = 0; i < 5; ++i) show.act(PickItem{4});
    show.later(SubmitScores{});
    show.later(Continue{});
    CHECK(step_of(show) == Step::Scores);
    show.act(PickItem{4});
    show.later(SubmitScores{});
    CHECK(step_of(show) == Step::Flag);
    show.pick(9);
    CHECK(step_of(show) == Step::Flag);
}

TEST_CASE("from the flag one comes back to the scores, which are all still there") {
    Show show(judged(), {.more = kHelp});
    show.tick();
    for (std::size_t row = 0; row < 6; ++row) show.act(PickItem{row % 5});
    show.later(Activate{});
    REQUIRE(step_of(show) == Step::Flag);
    show.act(GoBack{});
    REQUIRE(step_of(show) == Step::Scores);
    CHECK(show.view().judge->scores[3] == 3);
    show.act(SetScore{3, 0});
    show.later(SubmitScores{});
    show.later(PickItem{1});
    CHECK(show.view().judge->scores[3] == 0);
}

TEST_CASE("scores are set by arrows and Enter, and can be mended before the flag") {
    Show show(judged(), {.more = kHelp});
    show.tick();
    show.act(MoveFocus{Direction::Right});
    show.act(Activate{});
    CHECK(show.view().judge->scores[0] == 1);
    show.act(MoveFocus{Direction::Up});
    CHECK(show.view().judge->focus_row == 0);
    show.act(SetScore{0, 3});
    CHECK(show.view().judge->scores[0] == 3);
    show.act(SetScore{6, 0});
    show.act(SetScore{0, 9});
    CHECK(show.view().judge->scores[0] == 3);
}

TEST_CASE("a menu leads to its situations, by number or by focus, and marks what was seen") {
    Show show(menu(), {.more = kSituations});
    show.tick();
    REQUIRE(show.panel() == "menu");
    CHECK(show.view().menu->title == "Pick");
    CHECK(show.playout.cued_names() == Names{"x.mp4", "y.mp4"});
    show.pick(7);
    CHECK(show.panel() == "menu");
    show.act(MoveFocus{Direction::Right});
    show.later(Activate{});
    CHECK(show.playout.on_screen() == "y.mp4");
    show.run(11);
    REQUIRE(show.panel() == "summary");
    show.later(ShowMenu{});
    show.tick();
    REQUIRE(show.panel() == "menu");
    CHECK_FALSE(show.view().menu->items.at(0).visited);
    CHECK(show.view().menu->items.at(1).visited);
}

TEST_CASE("the help page has the calm lines and those of the outcome, and lies over everything but the cover") {
    Show show(ways(kCriteria), {.more = kHelp});
    show.tick();
    show.pick(0);
    show.tick();
    show.act(ShowHelp{});
    REQUIRE(show.panel() == "help");
    CHECK(show.view().help->lines.size() == 2);
    CHECK(show.view().help->lines.at(0).name == "Calm");
    show.act(ToggleCover{});
    CHECK(show.view().covered);
    show.act(ShowHelp{});
    show.act(ToggleCover{});
    CHECK(show.panel() == "help");
    show.later(Activate{});
    CHECK(show.panel() == "outcome");
    CHECK(show.view().outcome->page == Page::Criteria);
}

TEST_CASE("another language may show another help line, on cards and on the help page") {
    const auto french_line = [](story::StoryGraph& graph) {
        graph.languages = {"nl", "fr"};
        auto& line = graph.help[0];
        line.name.set("fr", "F");
        line.phone.set("fr", "");
        line.web.set("fr", "f.example");
        line.web.set("nl", "");
    };
    Show show(ways(), {.more = kHelp, .adjust = french_line});
    show.tick();
    show.pick(0);
    show.tick();
    CHECK(show.view().outcome->help.at(0) == HelpLineView{"H", "", "1", ""});
    show.act(NextLanguage{});
    CHECK(show.view().outcome->help.at(0) == HelpLineView{"F", "", "", "f.example"});
    show.act(ShowHelp{});
    CHECK(show.view().help->lines == std::vector{HelpLineView{"Calm", "", "2", ""}, HelpLineView{"F", "", "", "f.example"}});
    show.act(NextLanguage{});
    CHECK(show.view().help->lines.at(1).phone == "1");
}

TEST_CASE("a press that was meant for a card does not skip what follows it") {
    Show show(judged(R"("next": "b")") + ", \"b\": {" + choice() + R"(}, "x": {"end": true}, "y": {"end": true})", {.more = kHelp});
    show.tick();
    score_all(show, 0);
    show.later(SubmitScores{});
    show.act(PickItem{0});
    CHECK(step_of(show) == Step::Flag);
    show.pick(0);
    show.pick(0);
    show.pick(0);
    CHECK(show.node() == "b");
    show.tick();
    show.act(PickItem{0});
    CHECK(show.offered() == Names{"x", "y"});
}
