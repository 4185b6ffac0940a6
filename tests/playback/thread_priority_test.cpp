#ifdef __linux__

#include "base/thread_priority.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include <doctest/doctest.h>

using namespace wissel;

namespace {

constexpr int kLast = 19;

int niceness() { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); }

}  // namespace

TEST_CASE("a thread stands back behind the main one, with those that it begins, and alone") {
    const int main_thread = niceness();
    REQUIRE(main_thread < kLast);
    int itself = 0, twice = 0, begun_by_it = 0;
    std::thread([&] {
        stand_back(kDecodingSteps);
        itself = niceness();
        std::thread([&] { begun_by_it = niceness(); }).join();
        stand_back(kDecodingSteps);
        twice = niceness();
    }).join();
    const int expected = std::min(main_thread + kDecodingSteps, kLast);
    CHECK(itself == expected);
    CHECK(begun_by_it == expected);
    CHECK(twice == expected);
    CHECK(niceness() == main_thread);
}

#endif
