// Whether the director asks the program for somebody who signs.
#include <doctest/doctest.h>

#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

namespace {

ShowOptions with_signer() {
    return in_two_languages([](story::Media& media) {
        media.signs.set("nl", "a.vgt.mp4");
        media.signs.set("fr", "a.lsfb.mp4");
    });
}

}  // namespace

TEST_CASE("somebody signs only when asked for, in the viewer's language, with a message") {
    Show show(one_node(), with_signer());
    show.run(0.5);
    CHECK_FALSE(show.playout.sign.on);
    CHECK(show.view().has_sign);
    CHECK_FALSE(show.view().sign_on);
    show.later(ToggleSign{});
    CHECK(show.playout.sign == playback::SignWish{true, {"nl"}, "nl"});
    CHECK(show.view().sign_on);
    CHECK(show.view().caption_notice == CaptionNotice::SignOn);
    CHECK(show.view().caption_notice_for >= 0);
    show.later(SetLanguage{"fr"});
    CHECK(show.playout.sign == playback::SignWish{true, {"fr"}, "nl"});
    show.later(ToggleSign{});
    CHECK_FALSE(show.playout.sign.on);
    CHECK(show.view().caption_notice == CaptionNotice::SignOff);
    CHECK(show.log("sign-on").size() == 1);
    CHECK(show.log("sign-off").size() == 1);
}

TEST_CASE("the film that plays names its signers, and a change of theirs leaves it as it is") {
    Show show(one_node(), with_signer());
    show.run(1);
    const auto before = show.playout.status().source;
    REQUIRE(before.signs.size() == 2);
    CHECK(before.signs[1].language == "nl");
    CHECK(before.signs[1].path.ends_with("a.vgt.mp4"));
    show.later(ToggleSign{});
    show.later(SetLanguage{"fr"});
    show.run(0.2);
    CHECK(show.playout.status().source == before);
    CHECK(show.playout.taken == Names{"a.mp4"});
}

TEST_CASE("a story in which nobody signs says so") {
    Show show(one_node());
    CHECK_FALSE(show.view().has_sign);
    show.later(ToggleSign{});
    CHECK(show.view().caption_notice == CaptionNotice::SignMissing);
    CHECK(show.log("sign-on").empty());
}

TEST_CASE("why nobody is seen signing is written into the log once, however often it is found") {
    Show show(one_node(), with_signer());
    show.run(0.2);
    for (const char* why : {"a.vgt.mp4: holds no picture", "", "a.vgt.mp4: holds no picture"}) {
        show.playout.sign_failure = why;
        show.run(0.2);
    }
    REQUIRE(show.log("sign-failed").size() == 1);
    CHECK(show.log("sign-failed")[0]["reason"] == "a.vgt.mp4: holds no picture");
    CHECK(show.log("sign-failed")[0]["node"] == "a");
}
