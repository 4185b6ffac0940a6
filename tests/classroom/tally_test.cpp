// Ballots counted, with raised hands.
#include <doctest/doctest.h>

#include "classroom/tally.h"
#include "questions.h"

using namespace wissel::classroom;

TEST_CASE("a ballot fits its question when each row is there and names a column that is") {
    CHECK(fits({1}, choice_of({"a", "b"})));
    CHECK(fits({std::nullopt}, choice_of({"a", "b"})));
    CHECK_FALSE(fits({2}, choice_of({"a", "b"})));
    CHECK_FALSE(fits({}, choice_of({"a", "b"})));
    CHECK_FALSE(fits({0, 0}, choice_of({"a", "b"})));
    CHECK(fits({0, 1, 2, 3, 4, std::nullopt}, scores()));
    CHECK_FALSE(fits({0, 1, 2, 3, 5, 0}, scores()));
    CHECK(is_blank({std::nullopt, std::nullopt}));
    CHECK_FALSE(is_blank({std::nullopt, 0}));
}

TEST_CASE("phones and hands are added, row by row, and who leaves a row out is not counted in it") {
    Tally tally(6, 5);
    tally.add({0, 1, 2, 3, 4, std::nullopt});
    tally.add({0, 1, std::nullopt, 0, 4, std::nullopt});
    tally.set_hands(0, 2, 7);
    CHECK(tally.counts(0) == std::vector{2, 0, 7, 0, 0});
    CHECK(tally.hands(0, 2) == 7);
    CHECK(tally.hands(0, 0) == 0);
    CHECK(tally.answered(2) == 1);
    CHECK(tally.answered(5) == 0);
    CHECK(tally.voters() == 9);
}

TEST_CASE("hands typed again replace those before, and a slip cannot count below nothing or beyond bounds") {
    Tally tally(1, 2);
    tally.set_hands(0, 1, 12);
    tally.set_hands(0, 1, 11);
    CHECK(tally.count(0, 1) == 11);
    tally.set_hands(0, 1, -4);
    CHECK(tally.count(0, 1) == 0);
    tally.set_hands(0, 1, 2'000'000'000);
    CHECK(tally.count(0, 1) == kMostHands);
    tally.set_hands(1, 0, 3);
    tally.set_hands(0, 2, 3);
    CHECK(tally.voters() == kMostHands);
}

TEST_CASE("what leads is said as it is: one, several, or none when nobody answered") {
    Tally tally(1, 3);
    CHECK(tally.leading(0).empty());
    tally.add({2});
    CHECK(tally.leading(0) == std::vector<std::size_t>{2});
    tally.add({0});
    CHECK(tally.leading(0) == std::vector<std::size_t>{0, 2});
    tally.set_hands(0, 1, 2);
    CHECK(tally.leading(0) == std::vector<std::size_t>{1});
}

TEST_CASE("a tally of nothing has no rows and nobody in it") {
    CHECK(Tally().rows() == 0);
    CHECK(Tally().voters() == 0);
}
