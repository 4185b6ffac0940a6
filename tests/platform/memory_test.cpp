#include "platform/memory.h"

#include <doctest/doctest.h>

using namespace wissel::platform;

TEST_CASE("films get a sixteenth of the machine's memory, within bounds") {
    constexpr std::size_t kGigabyte = 1U << 30U;
    CHECK(default_film_memory(8 * kGigabyte) == kGigabyte / 2);
    CHECK(default_film_memory(kGigabyte) == 160 << 20);
    CHECK(default_film_memory(256 * kGigabyte) == kGigabyte);
    CHECK(default_film_memory() >= 160 << 20);
}
