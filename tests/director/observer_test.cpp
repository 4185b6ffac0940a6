// What somebody is told who listens, whether something waits, and what a window may keep to itself.
#include <doctest/doctest.h>

#include "director/session_observer.h"
#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

namespace {

class Listener final : public SessionObserver {
public:
    std::vector<std::string> heard;
    void entered(const std::string& node) override { heard.push_back("in " + node); }
    void chosen(const std::string& node, const std::string& option, story::How how, Duration after) override {
        heard.push_back(node + ": " + option + (how == story::How::ByHand ? " by hand" : " by default") + (after > Duration{} ? "" : " at once"));
    }
    void judged(const std::string& node, const std::string& flag) override { heard.push_back(node + " flag " + flag); }
    void ended() override { heard.push_back("end"); }
};

const std::string kStory = "\"a\": {" + clip("a.mp4") + ", " + choice() + "}, \"x\": {" + clip("x.mp4") + R"(, "end": true}, "y": {)" + clip("y.mp4") + R"(, "end": true})";

}  // namespace

TEST_CASE("an observer hears of nodes, choices and the end, in their order") {
    Listener listener;
    ShowOptions options;
    options.observer = &listener;
    Show show(kStory, options);
    show.run(11);
    show.pick(1);
    show.run(11);
    CHECK(listener.heard == Names{"in a", "a: y by hand", "in y", "end"});
}

TEST_CASE("a film that runs waits for nobody; a question, a pause and the end do") {
    Show show(kStory);
    show.run(1);
    CHECK_FALSE(show.director->waits());
    show.act(TogglePause{});
    CHECK(show.director->waits());
    show.act(TogglePause{});
    CHECK_FALSE(show.director->waits());
    show.run(10);
    CHECK(show.director->waits());
    show.pick(1);
    show.tick();
    CHECK_FALSE(show.director->waits());
    show.run(11);
    CHECK(show.director->waits());
}

TEST_CASE("a session that is held stands still, and goes on where it was") {
    Show show(kStory);
    show.run(1);
    show.director->set_held(true);
    CHECK(show.playout.paused);
    CHECK(show.director->waits());
    CHECK_FALSE(show.view().paused);  // nothing is shown of it
    show.director->set_held(false);
    CHECK_FALSE(show.playout.paused);
}

TEST_CASE("a volume that is set by others is heard, and not told") {
    Show show(kStory);
    show.run(1);
    show.director->set_volume_to(40);
    CHECK(show.playout.volume == doctest::Approx(0.4));
    CHECK(show.view().volume_shown_for < 0);
    show.act(ToggleMute{});
    show.director->set_volume_to(60);
    CHECK(show.playout.volume == 0);
}

TEST_CASE("where somebody else may sit, starting again is asked of the window") {
    ShowOptions options;
    options.restarts_itself = false;
    Show show(kStory, options);
    show.run(11);
    show.pick(1);
    show.run(11);
    REQUIRE(show.panel() == "summary");
    CHECK(show.later(PickItem{1}) == WindowRequest::Restart);
    CHECK(show.node() == "y");
}

TEST_CASE("only the languages that are offered are shown and can be picked") {
    auto options = in_two_languages([](story::Media&) {});
    options.languages = {"nl"};
    Show show(one_node(), options);
    show.tick();
    CHECK(show.view().languages.size() == 1);
    show.act(NextLanguage{});
    CHECK(show.view().language == "nl");
    show.act(SetLanguage{"fr"});
    CHECK(show.view().language == "nl");
}
