// The rule by which no figure points at one visitor, count by count; attack_test.cpp holds it against whole reports.
#include "figures/disclosure.h"

#include <doctest/doctest.h>

#include "figures/count.h"
#include "figures/made_rows.h"
#include "figures/xapi_form.h"
#include "store/new_id.h"

using namespace wissel::figures;
using namespace wissel::test;

namespace {

const Count kHidden;

Tally tally_of(const std::vector<std::size_t>& counts) {
    Tally tally;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto id = std::string(1, static_cast<char>('a' + i));
        tally.expect(id);
        for (std::size_t n = 0; n < counts[i]; ++n) tally.add(id);
    }
    return tally;
}

std::vector<Count> told_of(const std::vector<std::size_t>& counts) {
    std::vector<Count> told;
    for (const auto& cell : protect(tally_of(counts)).cells) told.push_back(cell.count);
    return told;
}

void leave_out(wissel::store::Id& id) {
    id.back() = 0;
}

}  // namespace

TEST_CASE("a count is told as what it stands for with those that were left out, to the nearest five") {
    CHECK(protect(5) == Count(5));
    CHECK(protect(6) == Count(5));
    CHECK(protect(7) == Count(10));
    CHECK(protect(35) == Count(40));
    CHECK(protect(700) == Count(840));
    for (std::size_t count = kFewest; count < 1000; ++count) {
        const auto told = static_cast<double>(*protect(count)), whole = static_cast<double>(count) * 6 / 5;
        REQUIRE(std::abs(told - whole) <= 2.5);
    }
}

TEST_CASE("fewer than five are not told, and zero looks the same") {
    CHECK(protect(4) == kHidden);
    CHECK(protect(0) == kHidden);
    CHECK(told_of({21, 7, 3, 0}) == std::vector<Count>{25, 10, kHidden, kHidden});
    const auto table = protect(tally_of({2, 1, 0}));
    CHECK_FALSE(table.total);
    CHECK_FALSE(table.tells());
}

TEST_CASE("a rare answer hides no other") {
    CHECK(told_of({70, 28, 1}) == std::vector<Count>{85, 35, kHidden});
}

TEST_CASE("what nobody expected is there only once it may be told") {
    auto tally = tally_of({9});
    for (int i = 0; i < 4; ++i) tally.add("old");
    CHECK(protect(tally).cells.size() == 1);
    tally.add("old");
    CHECK(protect(tally).of("old") == Count(5));
}

TEST_CASE("per cents are of what is told, and of twenty at least") {
    CHECK(percent(Count(5), Count(40)) == 13);
    CHECK(percent(Count(5), Count(20)) == 25);
    CHECK_FALSE(percent(Count(5), Count(15)));
    CHECK_FALSE(percent(kHidden, Count(40)));
    CHECK_FALSE(percent(Count(5), kHidden));
}

TEST_CASE("of a kiosk's rows about one in six is left out") {
    int drawn = 0;
    for (int i = 0; i < 8000; ++i) drawn += is_drawn(wissel::store::make_id());
    CHECK(drawn > 6500);
    CHECK(drawn < 6850);
}

TEST_CASE("what was left out changes nothing in a report nor in statements, however much it is") {
    auto made = small_event();
    const auto before = make_report(made.rows, {}).stories.front();
    const auto statements = Statements(made.rows, {}, "", {}).size();
    const auto sessions = made.rows.sessions.size(), records = made.rows.records.size();
    made.visits(300, wissel::store::How::Completed, noon(5));
    made.chosen(300, "open", "share");
    made.seen(300, "bus");
    for (auto i = sessions; i < made.rows.sessions.size(); ++i) leave_out(made.rows.sessions[i].id);
    for (auto i = records; i < made.rows.records.size(); ++i) leave_out(made.rows.records[i].id);
    const auto report = make_report(made.rows, {});
    const auto& after = report.stories.front();
    CHECK(after.ends.total == before.ends.total);
    CHECK(report.last == day_of(noon(1)));
    CHECK(after.situations.front().choices.front().total == before.situations.front().choices.front().total);
    CHECK_FALSE(after.situations[1].seen);
    CHECK(Statements(made.rows, {}, "", {}).size() == statements);
}
