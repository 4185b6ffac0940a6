// A flood is braked, and nobody else with it.
#include "net/token_buckets.h"

#include <doctest/doctest.h>

using namespace wissel;
using namespace wissel::net;
using namespace std::chrono_literals;

namespace {

const WallTime kStart = WallTime() + 1h;

int taken(TokenBuckets& buckets, std::uint64_t who, WallTime now, int tries) {
    int count = 0;
    for (int i = 0; i < tries; ++i) count += buckets.take(who, now) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("so many at once, then so many a second, for each on its own") {
    TokenBuckets buckets(2, 5, 100);
    CHECK(buckets.has(1, kStart));
    CHECK(taken(buckets, 1, kStart, 20) == 5);
    CHECK_FALSE(buckets.has(1, kStart));
    CHECK(taken(buckets, 2, kStart, 20) == 5);
    CHECK(taken(buckets, 1, kStart + 1500ms, 20) == 3);
    CHECK(taken(buckets, 1, kStart + 1h, 20) == 5);
}

TEST_CASE("time that seems to run back gives and takes nothing") {
    TokenBuckets buckets(1, 3, 100);
    CHECK(taken(buckets, 1, kStart, 2) == 2);
    CHECK(taken(buckets, 1, kStart - 1h, 5) == 1);
}

TEST_CASE("however many come, no more is remembered, and who is braked stays braked") {
    TokenBuckets buckets(1, 10, 50);
    CHECK(taken(buckets, 1, kStart, 20) == 10);
    for (std::uint64_t other = 100; other < 5000; ++other) CHECK(buckets.take(other, kStart));
    CHECK(buckets.size() == 50);
    CHECK_FALSE(buckets.take(1, kStart));
    CHECK(buckets.take(5000, kStart + 1h));
    CHECK(buckets.size() == 1);  // all others are full again
}
