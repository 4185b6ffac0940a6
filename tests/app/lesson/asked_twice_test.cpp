// What cannot be undone is asked for twice.
#include "app/classroom/asked_twice.h"

#include <doctest/doctest.h>

using namespace wissel;
using namespace wissel::app;
using namespace std::chrono_literals;

TEST_CASE("the second time is sure, a bounce and a late one are not, and what was sure is asked anew") {
    AskedTwice asked;
    CHECK_FALSE(asked.is_sure(1s));
    CHECK_FALSE(asked.is_sure(1s + 100ms));
    CHECK(asked.is_sure(2s));
    CHECK_FALSE(asked.is_sure(3s));
    CHECK_FALSE(asked.is_sure(3s + AskedTwice::kWithin));
    CHECK(asked.is_sure(4s + AskedTwice::kWithin));
}

TEST_CASE("asked of one question it is not asked of the next") {
    AskedTwice asked;
    CHECK_FALSE(asked.is_sure(1s, 1));
    CHECK_FALSE(asked.is_sure(2s, 2));
    CHECK(asked.is_sure(3s, 2));
}
