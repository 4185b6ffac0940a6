// Nodes that are not filmed yet: their script stands on a slate.
#include "show.h"

using namespace wissel;
using namespace wissel::test;

namespace {

// 13 letters a second, and two seconds to look up.
const std::string kTenSeconds(104, 'x');

std::string scripted(const std::string& words, const std::string& more) { return R"("script": ")" + words + R"(", )" + more; }

}  // namespace

TEST_CASE("a node without a film shows its script for as long as it takes to read, and goes on") {
    Show show("\"a\": {\"title\": \"One\", " + scripted(kTenSeconds, R"("next": "b"}, "b": {)") + scripted("Two.", R"("end": true})"));
    show.tick();
    CHECK(show.panel() == "slate");
    CHECK(show.view().slate->title == "One");
    CHECK(show.view().slate->script == kTenSeconds);
    CHECK(show.view().slate->reason.empty());
    show.run(9.8);
    CHECK(show.node() == "a");
    show.run(0.4);
    CHECK(show.view().slate->script == "Two.");
    show.run(3.5);
    CHECK(show.panel() == "slate");
    show.run(0.6);
    CHECK(show.panel() == "summary");
    CHECK(show.log("slate").empty());
    CHECK(show.playout.held() == Duration{});
}

TEST_CASE("a choice comes over the script when it has been read, and its words stay") {
    Show show("\"a\": {" + scripted("Ana waits.", choice() + R"(}, "x": {"end": true}, "y": {"end": true})"));
    show.run(3.9);
    CHECK(show.panel() == "slate");
    show.run(0.2);
    CHECK(show.panel() == "choice");
    REQUIRE(show.view().slate);
    CHECK(show.view().slate->script == "Ana waits.");
    show.pick(0);
    show.tick();
    CHECK(show.node() == "x");
}

TEST_CASE("two scripts of the same length are two slates, one after the other") {
    Show show("\"a\": {" + scripted("One.", R"("next": "b"}, "b": {)") + scripted("Two.", R"("next": "a2"}, "a2": {)") + scripted("Six.", R"("end": true})"));
    show.run(4.2);
    CHECK(show.view().slate->script == "Two.");
    show.run(4);
    CHECK(show.view().slate->script == "Six.");
    CHECK(show.logged_nodes() == Names{"a", "b", "a2"});
}

TEST_CASE("a film that is missing shows the script and the reason, for as long as the script takes") {
    Show show("\"a\": {" + clip("a.mp4") + ", " + scripted(kTenSeconds, R"("end": true})"), {}, [] {
        FakePlayout playout;
        playout.broken["a.mp4"] = "there is no file";
        return playout;
    }());
    show.run(9.8);
    REQUIRE(show.view().slate);
    CHECK(show.view().slate->script == kTenSeconds);
    CHECK(show.view().slate->reason == "there is no file");
    CHECK(show.log("slate").size() == 1);
    show.run(0.4);
    CHECK(show.panel() == "summary");
}

TEST_CASE("a film that plays hides its script") {
    Show show("\"a\": {" + clip("a.mp4") + ", " + scripted("Ana.", R"("end": true})"));
    show.tick();
    CHECK(show.panel() == "");
    CHECK(show.playout.on_screen() == "a.mp4");
}

TEST_CASE("skipping leaves a script at once") {
    Show show("\"a\": {" + scripted(kTenSeconds, choice() + R"(}, "x": {"end": true}, "y": {"end": true})"));
    show.run(1);
    show.later(director::Skip{});
    show.tick();
    CHECK(show.panel() == "choice");
}
