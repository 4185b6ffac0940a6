#include "app/show/redraw_timing.h"

#include <doctest/doctest.h>

using namespace wissel;
using app::NextPicture;
using app::RedrawTiming;
using std::chrono::milliseconds;

namespace {

constexpr Duration kNow = std::chrono::seconds(5);

NextPicture next_in(int ms) { return {milliseconds(ms), milliseconds(12)}; }

}  // namespace

TEST_CASE("what changes over a film comes with its next picture") {
    RedrawTiming timing;
    CHECK_FALSE(timing.may_draw(kNow, next_in(30), false));
    CHECK_FALSE(timing.may_draw(kNow + milliseconds(20), next_in(10), false));
}

TEST_CASE("what somebody did shows at once where that takes no time from the next picture") {
    RedrawTiming timing;
    CHECK(timing.may_draw(kNow, next_in(30), true));
    CHECK_FALSE(RedrawTiming().may_draw(kNow, next_in(14), true));
    CHECK_FALSE(RedrawTiming().may_draw(kNow, next_in(0), true));
}

TEST_CASE("without a next picture, or with one that is far off, a change is drawn at once") {
    CHECK(RedrawTiming().may_draw(kNow, {}, false));
    CHECK(RedrawTiming().may_draw(kNow, next_in(200), false));
}

TEST_CASE("a picture that does not come holds one change back for a while, and no other until one has come") {
    RedrawTiming timing;
    CHECK_FALSE(timing.may_draw(kNow, next_in(4), false));
    CHECK_FALSE(timing.may_draw(kNow + milliseconds(49), next_in(4), true));
    CHECK(timing.may_draw(kNow + milliseconds(50), next_in(4), false));
    timing.drawn(false);
    CHECK(timing.may_draw(kNow + milliseconds(51), next_in(4), false));
    timing.drawn(true);
    CHECK_FALSE(timing.may_draw(kNow + milliseconds(52), next_in(4), false));
}

TEST_CASE("each change has its own time to wait") {
    RedrawTiming timing;
    CHECK_FALSE(timing.may_draw(kNow, next_in(40), false));
    timing.drawn(false);
    CHECK_FALSE(timing.may_draw(kNow + milliseconds(60), next_in(10), false));
}
