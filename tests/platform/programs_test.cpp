// Other programs that are run.
#include "platform/programs.h"

#include <doctest/doctest.h>

using namespace wissel::platform;
using namespace std::chrono_literals;

TEST_CASE("a program that does not come to an end is ended") {
    const auto sleep = find_program("sleep");
    REQUIRE(sleep);
    const auto done = run_program(*sleep, {"600"}, 50ms);
    REQUIRE_FALSE(done);
    CHECK(done.error().message.find("has not come to an end") != std::string::npos);
    CHECK(run_program(*sleep, {"0"}, 60s).has_value());
}
