// Which row of the criteria hands are counted for.
#include "app/classroom/hand_row.h"

#include <doctest/doctest.h>

using namespace wissel;
using namespace wissel::app;

namespace {

classroom::Question of(classroom::Kind kind) {
    classroom::Question question;
    question.kind = kind;
    return question;
}

}  // namespace

TEST_CASE("without phones the first of the criteria is counted at once, and each time anew") {
    const auto scores = of(classroom::Kind::Scores);
    HandRow hands;
    hands.follow(&scores, 1, false);
    CHECK(hands.row() == 0);
    hands.move(1);
    hands.move(1);
    hands.follow(&scores, 1, false);
    CHECK(hands.counted() == 2);
    hands.follow(&scores, 2, false);
    CHECK(hands.row() == 0);
    hands.move(-1);
    CHECK(hands.row() == 0);
    for (int i = 0; i < 9; ++i) hands.move(1);
    CHECK(hands.row() == 5);
    hands.pick(6);
    CHECK(hands.row() == 5);
    hands.pick(1);
    CHECK(hands.row() == 1);
}

TEST_CASE("where phones weigh all six none stands out until somebody counts or picks") {
    const auto scores = of(classroom::Kind::Scores);
    HandRow hands;
    hands.follow(&scores, 1, true);
    CHECK_FALSE(hands.row());
    CHECK(hands.counted() == 0);
    CHECK(hands.row() == 0);
}

TEST_CASE("of a choice there are no rows") {
    const auto choice = of(classroom::Kind::Choice);
    HandRow hands;
    hands.follow(&choice, 1, false);
    hands.move(1);
    hands.pick(0);
    CHECK(hands.counted() == 0);
    CHECK_FALSE(hands.row());
    hands.follow(nullptr, 1, false);
    CHECK_FALSE(hands.row());
}
