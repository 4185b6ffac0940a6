// How the story runs by itself: notes, films, nodes without film, ends.
#include <doctest/doctest.h>

#include "show.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::test;

namespace {

const std::string kNote = R"(, "content_note": "About a stolen bike.")";

FakePlayout script(std::map<std::string, Duration> lengths) {
    FakePlayout playout;
    playout.lengths = std::move(lengths);
    return playout;
}

const std::string kThree = "\"a\": {" + clip("a.mp4") + R"(, "next": "b"}, "b": {)" + clip("b.mp4") + R"(, "next": "c"},
    "c": {)" + clip("c.mp4") + R"(, "end": true})";

}  // namespace

TEST_CASE("how loud a clip is to be goes with its source, also where it loops or goes on from a later place") {
    const auto graph = graph_of("\"a\": {" + clip("a.mp4", R"(, "loudness": -6)") + ", " + choice(R"(, "meanwhile": {"loop": [4, 6]})") +
                                "}, \"x\": {" + clip("x.mp4", R"(, "loudness": "as-is")") + R"(, "end": true}, "y": {"end": true})");
    const MediaRoot root{"films", "nl"};
    CHECK(first_pass(*graph, graph->nodes[0], root)->louder == -6);
    CHECK(first_pass(*graph, graph->nodes[0], root, seconds(2))->louder == -6);
    CHECK(loop_pass(*graph, graph->nodes[0], root)->louder == -6);
    CHECK(first_pass(*graph, graph->nodes[1], root)->as_is);
}

TEST_CASE("the content note comes first, with the first film primed behind it") {
    Show show("\"a\": {" + clip("a.mp4") + R"(, "end": true})", {.more = kNote});
    CHECK(show.panel() == "note");
    CHECK(show.view().note->text == "About a stolen bike.");
    CHECK(show.playout.cued_names() == Names{"a.mp4"});
    show.run(3);
    CHECK(show.playout.taken.empty());
    CHECK(show.log().empty());
    show.act(Continue{});
    show.tick();
    CHECK(show.panel().empty());
    CHECK(show.playout.on_screen() == "a.mp4");
}

TEST_CASE("the content note is left by Enter or its one button too, and by nothing else") {
    for (const Action& action : {Action(Activate{}), Action(PickItem{0})}) {
        Show show("\"a\": {" + clip("a.mp4") + R"(, "end": true})", {.more = kNote});
        for (const Action& other : {Action(PickItem{1}), Action(GoBack{}), Action(ShowMenu{}), Action(Skip{}), Action(SubmitScores{}), Action(SetScore{0, 0})}) show.act(other);
        CHECK(show.panel() == "note");
        show.later(action);
        CHECK(show.playout.on_screen() == "a.mp4");
    }
}

TEST_CASE("nodes without film before the first one are passed once the note is left") {
    Show show(R"("a": {"next": "b"}, "b": {)" + clip("b.mp4") + R"(, "end": true})", {.more = kNote});
    CHECK(show.playout.cued_names() == Names{"b.mp4"});
    CHECK(show.node() == "a");
    show.later(Continue{});
    CHECK(show.node() == "b");
    CHECK(show.logged_nodes() == Names{"a", "b"});
}

TEST_CASE("starting at a node goes straight there") {
    Show show(kThree, {.more = kNote, .start_at = "b"});
    CHECK(show.panel().empty());
    CHECK(show.playout.on_screen() == "b.mp4");
}

TEST_CASE("a walk that is taken up again goes on in the film where it was, and without the content note") {
    Show show(kThree, {.more = kNote, .resume_from = 3});
    CHECK(show.panel().empty());
    show.run(0.4);
    CHECK(to_seconds(show.director->film_place()) == doctest::Approx(3.4).epsilon(0.02));
    Show past_its_end(kThree, {.resume_from = 99});  // the film was cut shorter meanwhile
    past_its_end.run(0.4);
    CHECK(past_its_end.node() == "a");
    CHECK(past_its_end.director->film_place() < std::chrono::seconds(1));
}

TEST_CASE("a film with broken pictures plays on, and the log says so once") {
    Show show(kThree);
    for (const char* why : {"a.mp4: the picture at 0.2 s is broken", "", "a.mp4: the picture at 0.2 s is broken"}) {
        show.playout.damage = why;
        show.run(0.2);
    }
    REQUIRE(show.log("damaged").size() == 1);
    CHECK(show.log("damaged")[0]["reason"] == "a.mp4: the picture at 0.2 s is broken");
    CHECK(show.log("damaged")[0]["node"] == "a");
    CHECK(show.log("slate").empty());
}

TEST_CASE("films follow each other without a moment in between, and the end shows the summary") {
    Show show(kThree);
    show.run(31);
    CHECK(show.playout.taken == Names{"a.mp4", "b.mp4", "c.mp4"});
    CHECK(show.playout.held() == Duration{});
    CHECK(show.logged_nodes() == Names{"a", "b", "c"});
    CHECK(show.log("ended").size() == 1);
    CHECK(show.panel() == "summary");
    CHECK_FALSE(show.playout.playing());
}

TEST_CASE("films follow each other without a moment in between through nodes without film") {
    Show show("\"a\": {" + clip("a.mp4") + R"(, "next": "p"}, "p": {"next": "q"}, "q": {"next": "b"}, "b": {)" + clip("b.mp4") + R"(, "end": true})");
    CHECK(show.playout.cued_names() == Names{"b.mp4"});
    show.run(12);
    CHECK(show.playout.taken == Names{"a.mp4", "b.mp4"});
    CHECK(show.playout.held() == Duration{});
    CHECK(show.logged_nodes() == Names{"a", "p", "q", "b"});
}

TEST_CASE("a film that is not primed keeps the old picture, and starts when it is") {
    Show show(kThree, {}, [] {
        FakePlayout playout;
        playout.slow = {"b.mp4"};
        return playout;
    }());
    show.run(12);
    CHECK(show.playout.on_screen() == "a.mp4");
    CHECK(show.node() == "b");
    CHECK(show.logged_nodes() == Names{"a"});
    show.playout.slow.clear();
    show.tick();
    show.tick();
    CHECK(show.playout.on_screen() == "b.mp4");
    CHECK(show.logged_nodes() == Names{"a", "b"});
}

TEST_CASE("a slow first film can be waited for behind menus and language switches") {
    FakePlayout playout;
    playout.slow = {"a.mp4"};
    Show show(kThree, {.more = R"(, "levels": ["nl-easy"])"}, playout);
    show.run(1);
    show.act(NextLanguage{});
    show.run(1);
    show.playout.slow.clear();
    show.run(1);
    CHECK(show.playout.on_screen() == "a.mp4");
}

TEST_CASE("a node that is passed twice plays its film twice") {
    Show show("\"a\": {" + clip("a.mp4") + R"(, "next": [{"if": "visits('a') < 3", "to": "a"}, {"to": "z"}]}, "z": {"end": true})");
    show.run(31);
    CHECK(show.playout.taken == Names{"a.mp4", "a.mp4", "a.mp4"});
    CHECK(show.playout.held() == Duration{});
    CHECK(show.panel() == "summary");
}

TEST_CASE("a circle of nodes without film ends with a slate that says where") {
    Show show(R"j("a": {"next": [{"if": "visited('z')", "to": "z"}, {"to": "b"}]}, "b": {"next": "a"}, "z": {"end": true})j");
    CHECK(show.panel() == "slate");
    CHECK(show.view().slate->reason.find("circle") != std::string::npos);
    show.run(5);
    CHECK(show.panel() == "summary");
    CHECK(show.log("slate").size() == 1);
    CHECK(show.log().size() < 10);
}

TEST_CASE("a long chain of nodes without film is no circle") {
    Show show(R"("a": {"next": [{"if": "visits('a') > 100", "to": "z"}, {"to": "a"}]}, "z": {"end": true})");
    show.run(0.2);
    CHECK(show.panel() == "summary");
}

TEST_CASE("a still without a length stands under what follows it") {
    Show show(R"("a": {"still": {"file": "a.png"}, )" + choice() + R"(}, "x": {"end": true}, "y": {"end": true})");
    show.tick();
    CHECK(show.panel() == "choice");
    CHECK(show.playout.on_screen() == "a.png");
    show.run(100);
    CHECK(show.panel() == "choice");
}

TEST_CASE("a still with a length stands for it") {
    Show show(R"("a": {"still": {"file": "a.png", "seconds": 2}, "next": "b"}, "b": {"still": {"file": "b.png"}, "end": true})");
    show.run(1.9);
    CHECK(show.playout.on_screen() == "a.png");
    show.run(0.2);
    CHECK(show.playout.on_screen() == "b.png");
    CHECK(show.playout.held() == Duration{});
    CHECK(show.panel() == "summary");
}

TEST_CASE("an end without film stands on the last picture") {
    Show show("\"a\": {" + clip("a.mp4") + R"(, "next": "z"}, "z": {"end": true})", {}, script({{"a.mp4", seconds(1)}}));
    show.run(2);
    CHECK(show.panel() == "summary");
    CHECK(show.playout.on_screen() == "a.mp4");
    CHECK(show.logged_nodes() == Names{"a", "z"});
}

TEST_CASE("skipping goes to the end of this film only") {
    Show show(kThree);
    show.run(1);
    show.act(Skip{});
    show.run(0.2);
    CHECK(show.node() == "b");
    CHECK(show.playout.on_screen() == "b.mp4");
    show.run(5);
    CHECK(show.node() == "b");
    show.act(Skip{});
    show.run(0.2);
    show.act(Skip{});
    show.run(0.2);
    CHECK(show.panel() == "summary");
    CHECK(show.act(Skip{}) == WindowRequest::None);
    CHECK(show.panel() == "summary");
}

TEST_CASE("a clip in the viewer's language is played") {
    Show show(R"("a": {"clip": {"file": {"nl": "a.nl.mp4", "fr": "a.fr.mp4"}}, "end": true})", {.more = R"(, "levels": ["nl-easy"])", .variant = "nl-easy"});
    CHECK(show.playout.on_screen() == "a.nl.mp4");
}

TEST_CASE("pausing, the cover and the help page each stop the film until all are gone") {
    Show show(kThree, {.more = kHelp});
    show.run(1);
    show.act(TogglePause{});
    CHECK(show.playout.paused);
    CHECK(show.view().paused);
    show.act(ToggleCover{});
    show.act(ToggleCover{});
    CHECK(show.playout.paused);
    show.act(ShowHelp{});
    show.run(60);
    show.act(ShowHelp{});
    CHECK(show.playout.paused);
    CHECK(show.node() == "a");
    show.act(TogglePause{});
    CHECK_FALSE(show.playout.paused);
    show.run(9.5);
    CHECK(show.node() == "b");
}

TEST_CASE("going on by itself is prepared for the language that is on") {
    const std::string both = R"("b": {"clip": {"file": {"nl": "b.nl.mp4", "fr": "b.fr.mp4"}}, "end": true})";
    const auto nodes = "\"a\": {" + clip("a.mp4") + R"(, "next": "b"}, )" + both;
    const auto json = R"({"format": 1, "id": "t", "title": {"nl": "T", "fr": "T"}, "languages": ["nl", "fr"], "start": "a", "nodes": {)" + nodes + "}}";
    const auto graph = load_text(json).graph;
    REQUIRE(graph);
    FakePlayout playout;
    EventLog log;
    DirectorConfig config;
    config.root = {"films", "nl"};
    Director director(story::Session(graph, 1), playout, log, config);
    director.tick({});
    CHECK(playout.cued_names() == Names{"b.nl.mp4"});
    director.handle(NextLanguage{});
    CHECK(playout.cued_names() == Names{"b.fr.mp4"});
    playout.advance(seconds(11));
    director.tick(seconds(11));
    CHECK(playout.on_screen() == "b.fr.mp4");
    CHECK(director.session().node().id == "b");
}
