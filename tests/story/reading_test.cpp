// The one reading speed.
#include "story/reading.h"

#include <doctest/doctest.h>

#include <string>

using namespace wissel;
using namespace wissel::story;

TEST_CASE("a text is read at thirteen letters a second, after a moment to look up, and nothing takes no time") {
    CHECK(reading_time(std::size_t{0}) == Duration::zero());
    CHECK(to_seconds(reading_time(std::string(26, 'x'))) == doctest::Approx(4));
    CHECK(reading_time("é") == reading_time("e"));  // letters, not bytes
}

TEST_CASE("a slate stands four seconds at least") {
    CHECK(slate_time("") == kShortestSlate);
    CHECK(slate_time("Ana waits.") == kShortestSlate);
    CHECK(to_seconds(slate_time(std::string(104, 'x'))) == doctest::Approx(10));
}
