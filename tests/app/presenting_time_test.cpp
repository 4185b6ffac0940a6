#include "app/show/presenting_time.h"

#include <doctest/doctest.h>

using namespace wissel;
using app::PresentingTime;
using std::chrono::milliseconds;

TEST_CASE("the time a picture takes to the screen follows what is measured, slowly") {
    PresentingTime time;
    CHECK(time.typical() == Duration::zero());
    for (int i = 0; i < 200; ++i) time.took(milliseconds(8));
    CHECK(time.typical() > milliseconds(7));
    CHECK(time.typical() <= milliseconds(8));
    time.took(milliseconds(900));
    CHECK(time.typical() < milliseconds(10));
}
