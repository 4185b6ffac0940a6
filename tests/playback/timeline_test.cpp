// Who still needs a clip: the viewer, the mixer, or nobody.
#include <doctest/doctest.h>

#include "films.h"
#include "playback/clip_context.h"
#include "playback/timeline.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

constexpr SampleCount kSecond = kSampleRate;

struct Stand {
    ClipContext context{{160, 96}, Duration{}, false};
    Timeline timeline;

    // A slate of a second.
    ClipRef clip() {
        auto made = std::make_shared<Clip>(slate(std::chrono::seconds(1)), context);
        REQUIRE(made->open().has_value());
        return made;
    }
    bool is_let_go(const ClipRef& clip, SampleCount now) {
        for (const auto& gone : timeline.prune(now)) {
            if (gone == clip) return true;
        }
        return false;
    }
};

}  // namespace

TEST_CASE("a clip that the mixer took in ahead and that is revoked is kept until the mixer has faded it out") {
    Stand stand;
    const auto a = stand.clip(), b = stand.clip(), c = stand.clip();
    stand.timeline.cut_to(a, 0, {});
    stand.timeline.arm(b);
    REQUIRE(stand.timeline.voice_at(kSecond, 1, 0).clip == b);
    const SampleCount now = kSecond - 1000;  // the viewer is still in a
    stand.timeline.revoke_after(now);
    stand.timeline.cut_to(c, now, {});
    CHECK_FALSE(stand.is_let_go(b, now));
    CHECK(stand.timeline.voice_at(kSecond + 100, 2, 1).clip == c);
    CHECK_FALSE(stand.is_let_go(b, now));
    stand.timeline.voice_at(kSecond + 200, 3, 2);  // it fades b out
    CHECK_FALSE(stand.is_let_go(b, now + 200));
    stand.timeline.voice_at(kSecond + 500, 3, 0);
    CHECK(stand.is_let_go(b, now + 500));
}

TEST_CASE("what is revoked before the mixer came to it is let go at once") {
    Stand stand;
    const auto a = stand.clip(), b = stand.clip();
    stand.timeline.cut_to(a, 0, {});
    stand.timeline.arm(b);
    stand.timeline.commit(kSecond - 10, kSecond);
    stand.timeline.revoke_after(kSecond - 10);
    CHECK(stand.is_let_go(b, kSecond - 10));
    CHECK(stand.timeline.on_screen(kSecond).clip == a);
}

TEST_CASE("starts never decrease: what begins between a look and a cut is not cut under") {
    Stand stand;
    const auto a = stand.clip(), b = stand.clip(), c = stand.clip();
    stand.timeline.cut_to(a, 0, {});
    stand.timeline.arm(b);
    stand.timeline.voice_at(kSecond, 1, 0);
    stand.timeline.revoke_after(kSecond - 1);
    stand.timeline.cut_to(c, kSecond - 1, {});
    CHECK(stand.timeline.on_screen(kSecond + 5).clip == c);
    CHECK_FALSE(stand.timeline.following(kSecond - 1).has_value());
}

TEST_CASE("what is armed when the mixer has passed the end, but the viewer has not, begins at the end all the same") {
    Stand stand;
    const auto a = stand.clip(), b = stand.clip();
    stand.timeline.cut_to(a, 0, {});
    CHECK_FALSE(stand.timeline.voice_at(kSecond + 500, 1, 0).clip);
    stand.timeline.arm(b);  // chosen within the mixer's lead
    stand.timeline.commit(kSecond - 1600, kSecond + 500);
    CHECK(stand.timeline.on_screen(kSecond - 1).clip == a);
    const auto next = stand.timeline.on_screen(kSecond);
    CHECK(next.clip == b);
    CHECK(next.start == kSecond);
    CHECK_FALSE(next.late);
}
