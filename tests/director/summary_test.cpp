// What is shown at the end of a walk.

#include "director/panel_items.h"
#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

TEST_CASE("the summary begins with the situation that was walked last, under its name") {
    const std::string choice = R"("choice": {"prompt": "?", "options": [{"id": "p", "text": "P", "to": "z"}, {"id": "q", "text": "Q", "to": "z"}]})";
    Show show(R"("a": {"menu": true}, "x": {"situation": "one", )" + choice + R"(}, "y": {"situation": "two", )" + choice + R"(}, "z": {"end": true})", {.more = kSituations});
    show.tick();
    for (const std::size_t item : {0U, 1U}) {
        REQUIRE(show.panel() == "menu");
        show.pick(item);
        show.tick();
        show.pick(0);
        show.tick();
        REQUIRE(show.panel() == "summary");
        const auto steps = show.view().summary->steps;
        REQUIRE(steps.size() == item + 1);
        CHECK(steps.front().heading == show.director->session().graph().situations.at(item).title.in("nl", "nl"));
        show.later(ShowMenu{});
        show.tick();
    }
}

TEST_CASE("what was asked outside every situation stands apart in the summary") {
    const std::string choice = R"("choice": {"prompt": "?", "options": [{"id": "p", "text": "P", "to": ")";
    const std::string end = R"("}, {"id": "q", "text": "Q", "to": "z"}]})";
    Show show(R"("a": {)" + choice + "x" + end + R"(}, "x": {"situation": "one", )" + choice + "z" + end + R"(}, "y": {"situation": "two", "end": true}, "z": {"end": true})",
              {.more = kSituations});
    for (int step = 0; step < 2; ++step) {
        show.tick();
        show.pick(0);
    }
    show.tick();
    REQUIRE(show.panel() == "summary");
    const auto steps = show.view().summary->steps;
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].heading == "One");
    CHECK(steps[1].begins);
    CHECK(steps[1].heading.empty());
}

TEST_CASE("the summary has the help of the outcomes just walked, and the calm page's where there is none") {
    const auto last_help = [](Show& show) {
        REQUIRE(show.panel() == "summary");
        std::vector<std::string> names;
        const auto summary = *show.view().summary;
        for (const auto& line : summary.help) names.push_back(line.name);
        return names;
    };
    const std::string way = R"("choice": {"prompt": "?", "options": [{"id": "p", "text": "P", "to": "z"}, {"id": "q", "text": "Q", "to": "z"}]})";
    Show none(R"("a": {)" + way + R"(}, "z": {"end": true})", {.more = kHelp});
    none.tick();
    none.pick(0);
    none.tick();
    CHECK(last_help(none) == std::vector<std::string>{"Calm"});
    Show some(ways(), {.more = kHelp});
    some.tick();
    some.pick(1);
    some.tick();
    some.later(Continue{});
    some.tick();
    CHECK(last_help(some) == std::vector<std::string>{"H"});
}

TEST_CASE("the summary tells the walk, and its buttons do what they say") {
    Show show(ways(), {.more = kHelp});
    const auto to_the_end = [&](std::size_t option) {
        show.tick();
        show.pick(option);
        show.tick();
        show.later(Continue{});
        show.tick();
    };
    to_the_end(0);
    REQUIRE(show.panel() == "summary");
    const auto summary = *show.view().summary;
    REQUIRE(summary.steps.size() == 2);
    CHECK(summary.steps[0].chosen == "X");
    CHECK(summary.steps[1].flag->shape == "square");
    CHECK(summary.help.at(0).name == "H");
    CHECK(summary_buttons(summary) == std::vector{Button::ChooseOtherwise, Button::Again, Button::Stop});
    show.pick(0);
    show.tick();
    CHECK(show.panel() == "choice");
    to_the_end(1);
    CHECK(show.view().summary->steps.at(0).chosen == "Y");
    show.pick(1);
    show.tick();
    CHECK(show.panel() == "choice");
    CHECK(show.director->session().walk().size() == 1);
    to_the_end(0);
    show.act(MoveFocus{Direction::Left});
    CHECK(show.view().summary->focus == 2);
    CHECK(show.later(Activate{}) == WindowRequest::Quit);
}
