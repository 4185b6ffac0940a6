// Pictures that are used again.
#include "playback/picture_pool.h"

#include <doctest/doctest.h>

using namespace wissel;
using namespace wissel::playback;

TEST_CASE("a picture that is used again has nothing left of the time at which it was shown") {
    PicturePool pool;
    pool.get({2, 2}, 8, 16)->shown_at = ClipTime(std::chrono::seconds(4));
    const auto again = pool.get({2, 2}, 8, 16);
    CHECK(again->shown_at == ClipTime{});
    CHECK(again->shown_for == Duration{});
}
