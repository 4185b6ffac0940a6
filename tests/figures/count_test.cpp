// Rows become figures: what is counted, and what is left out.
#include "figures/count.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "figures/made_rows.h"

using namespace wissel;
using namespace wissel::figures;
using namespace wissel::test;

namespace {

Count of(const ChoiceFigures& choice, const std::string& option) {
    return std::ranges::find(choice.options, option, &OptionFigures::id)->count;
}

}  // namespace

TEST_CASE("visits are counted by how they ended, by language, by hour and by day") {
    const auto report = make_report(small_event().rows, {});
    REQUIRE(report.stories.size() == 1);
    const auto& story = report.stories.front();
    CHECK(story.ends.total == Count(55));
    CHECK(story.ends.of("completed") == Count(35));
    CHECK(story.ends.of("left") == Count(10));
    CHECK_FALSE(story.ends.of("cut-off"));
    CHECK(story.languages.of("en") == Count(5));
    CHECK(story.hours.of(std::to_string(hour_of(noon()))) == Count(45));
    CHECK(story.days.of(to_text(day_of(noon(1)))) == Count(5));
    CHECK(report.first == day_of(noon()));
    CHECK(report.last == day_of(noon(1)));
}

TEST_CASE("a question tells its options in the story's order, those of the clock apart, and how long it took") {
    const auto report = make_report(small_event().rows, {});
    const auto& situation = report.stories.front().situations.front();
    CHECK(situation.id == "s1");
    CHECK(situation.seen == Count(55));
    CHECK(situation.stopped == Count(10));
    REQUIRE(situation.choices.size() == 1);
    const auto& choice = situation.choices.front();
    CHECK(choice.total == Count(50));
    CHECK(choice.options[0].id == "share");
    CHECK(of(choice, "mute") == Count(20));
    CHECK(choice.options[1].by_clock == Count(10));
    REQUIRE(choice.times);
    CHECK(choice.times->median == std::chrono::seconds(6));
    REQUIRE(choice.times->quartiles);
    CHECK(choice.times->quartiles->first == std::chrono::seconds(4));
    CHECK(choice.times->quartiles->second == std::chrono::seconds(9));
}

TEST_CASE("how often the clock decided is not told where it was a few times") {
    MadeRows made;
    made.chosen(20, "a", "x");
    made.chosen(3, "a", "x", true);
    made.chosen(20, "a", "y");
    const auto report = make_report(made.rows, {});
    const auto& option = report.stories.front().situations.front().choices.front().options.front();
    CHECK(option.count == Count(30));
    CHECK_FALSE(option.by_clock);
    CHECK_FALSE(option.acts_tell_time);
}

TEST_CASE("times are told of five answers and more, their quartiles of twenty") {
    MadeRows made;
    made.chosen(10, "a", "x", false, 3);
    made.chosen(9, "a", "y", false, 8);
    const auto few = make_report(made.rows, {});
    const auto& times = few.stories.front().situations.front().choices.front().times;
    REQUIRE(times);
    CHECK_FALSE(times->quartiles);
    for (auto& record : made.rows.records) record.taken.reset();
    const auto none = make_report(made.rows, {});
    CHECK_FALSE(none.stories.front().situations.front().choices.front().times);
}

TEST_CASE("judgements stand beside the author's flag, with how many agreed") {
    const auto report = make_report(small_event().rows, {});
    const auto& judgements = report.stories.front().situations.front().judgements;
    REQUIRE(judgements.size() == 1);
    CHECK(judgements.front().author_flag == "red");
    CHECK(judgements.front().flags.of("green") == Count(10));
    CHECK(judgements.front().agreed() == Count(30));
}

TEST_CASE("a flag of the authors that was changed makes two judgements of one") {
    MadeRows made;
    made.judged(10, "a", "red", "red");
    made.judged(8, "a", "green", "red");
    made.judged(9, "a", "red", "yellow");
    made.judged(7, "a", "yellow", "yellow");
    const auto report = make_report(made.rows, {});
    const auto& judgements = report.stories.front().situations.front().judgements;
    REQUIRE(judgements.size() == 2);
    CHECK(judgements[0].agreed() == Count(10));
    CHECK(judgements[1].agreed() == Count(10));
}

TEST_CASE("a question that fewer than five answered is only counted as left out") {
    const auto report = make_report(small_event().rows, {});
    const auto& bus = report.stories.front().situations[1];
    CHECK_FALSE(bus.seen);
    CHECK(bus.choices.empty());
    CHECK(bus.too_few == 1);
}

TEST_CASE("a question of which no answer may be told is only counted as left out") {
    MadeRows made;
    made.chosen(4, "a", "x");
    made.chosen(3, "a", "y");
    const auto report = make_report(made.rows, {});
    const auto& situation = report.stories.front().situations.front();
    CHECK(situation.choices.empty());
    CHECK(situation.too_few == 1);
}

TEST_CASE("who stopped at the note is counted by itself, and so is who was cut off nobody knows where") {
    MadeRows made;
    made.name(store::NameKind::Situation, "s", "S");
    made.name(store::NameKind::Node, "a", "A", "s");
    made.visits(40, store::How::Completed, noon(), "a");
    made.visits(20, store::How::Left);
    made.visits(8, store::How::TimedOut);
    made.visits(7, store::How::CutOff);
    made.visits(14, store::How::Left, noon(), "a");
    made.seen(54, "a");
    const auto report = make_report(made.rows, {});
    const auto& story = report.stories.front();
    CHECK(story.stopped_before == Count(35));
    CHECK(story.stopped_unknown == Count(10));
    CHECK(story.situations.front().stopped == Count(15));
}

TEST_CASE("days of which nothing may be told are not listed") {
    MadeRows made;
    made.visits(9, store::How::Completed, noon(3));
    made.visits(9, store::How::Completed, noon(0));
    made.visits(4, store::How::Completed, noon(1));
    const auto report = make_report(made.rows, {});
    const auto& days = report.stories.front().days;
    REQUIRE(days.cells.size() == 2);
    CHECK(days.cells[0].id == to_text(day_of(noon(0))));
    CHECK(days.cells[1].id == to_text(day_of(noon(3))));
}

TEST_CASE("a session that never ended counts as cut off") {
    MadeRows made;
    made.visits(10, store::How::Completed);
    made.visits(6, store::How::Left);
    for (auto& session : made.rows.sessions) {
        if (session.how == store::How::Left) session.how.reset();
    }
    CHECK(make_report(made.rows, {}).stories.front().ends.of("cut-off") == Count(5));
}

TEST_CASE("a period holds both of its days, and nothing else") {
    Asked asked;
    asked.period = {day_of(noon(1)), day_of(noon(1))};
    const auto report = make_report(small_event().rows, asked);
    CHECK(report.stories.front().ends.total == Count(5));
    CHECK(report.first == day_of(noon(1)));
    CHECK(report.last == day_of(noon(1)));
    CHECK(report.stories.front().situations.front().choices.empty());
}

TEST_CASE("what was missed is told, of the period that is asked for") {
    auto made = small_event();
    made.rows.missed = {{noon(), 12}, {noon(1), 3}};
    CHECK(make_report(made.rows, {}).missed == 15);
    CHECK(make_report(made.rows, {{day_of(noon(1)), {}}, ""}).missed == 3);
}

TEST_CASE("one story of several can be asked for") {
    auto made = small_event();
    auto other = made.rows.sessions.front();
    other.story = "u";
    other.id = made.next_id();
    made.rows.sessions.push_back(other);
    CHECK(make_report(made.rows, {}).stories.size() == 2);
    const auto one = make_report(made.rows, {{}, "u"});
    REQUIRE(one.stories.size() == 1);
    CHECK_FALSE(one.stories.front().ends.total);
}

TEST_CASE("without names, ids stand for them, and nothing is lost") {
    auto made = small_event();
    made.rows.names.clear();
    const auto report = make_report(made.rows, {});
    const auto& situations = report.stories.front().situations;
    REQUIRE(situations.size() == 1);
    CHECK(situations.front().id.empty());
    CHECK(situations.front().choices.size() == 1);
    CHECK(report.stories.front().names.text(store::NameKind::Node, "open", "nl") == "open");
}

TEST_CASE("very many days are told by the month") {
    MadeRows made;
    for (int day = 0; day < 70; ++day) made.visits(5, store::How::Completed, noon(day));
    const auto days = make_report(made.rows, {}).stories.front().days;
    CHECK(days.cells.size() == 3);
    CHECK(days.cells.front().id == "2026-05");
}

TEST_CASE("a day is written as people write it for machines, and one that there is not is none") {
    CHECK(to_text(*day_from("2026-02-28")) == "2026-02-28");
    for (const auto* text : {"2026-02-29", "2026-2-1", "12-05-2026", "2026-05-12T00", "", "1969-01-01", "2026-+5-12"})
        CHECK_FALSE(day_from(text));
}
