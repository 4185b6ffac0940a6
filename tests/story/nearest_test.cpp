#include <doctest/doctest.h>

#include "story/io/nearest.h"

using namespace wissel::story;

TEST_CASE("a mistyped name leads to the most similar one") {
    const std::vector<std::string> names = {"s1-open", "s1-forward", "s1-laugh", "s10-open"};
    CHECK(nearest("s1-opne", names) == "s1-open");
    CHECK(nearest("s1_forward", names) == "s1-forward");
    CHECK(nearest(" s1-laugh ", names) == "s1-laugh");
    CHECK(nearest("S1-LAUGH", names) == "s1-laugh");
    CHECK(nearest("something", names).empty());
    CHECK(nearest("", names).empty());
}

TEST_CASE("the distance counts insertions, losses, changes and swaps of neighbours, up to its limit") {
    CHECK(distance("kitten", "sitting", 5) == 3);
    CHECK(distance("ab", "ba", 5) == 1);
    CHECK(distance("abc", "abc", 0) == 0);
    CHECK(distance("abcdef", "uvwxyz", 2) == 3);
}
