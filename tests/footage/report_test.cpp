// What is said of a story's footage.
#include "footage/report.h"

#include <doctest/doctest.h>

#include "footage/likeness.h"
#include "footage/pace.h"
#include "footage/plain_words.h"
#include "stories.h"

using namespace wissel;
using namespace wissel::footage;
using namespace wissel::test;
using namespace std::chrono_literals;

namespace {

Cue cue(Duration begin, Duration stands, std::size_t letters) {
    return {begin, begin + stands, std::string(letters, 'x')};
}

bool says(const Finding& finding, const std::string& words) {
    return finding.what.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("captions above 13 letters a second are fast, above 17 too fast, and the worst is named with its time") {
    CHECK_FALSE(judge_captions({cue(1s, 2s, 26)}, "nl"));
    auto found = judge_captions({cue(1s, 2s, 26), cue(67400ms, 2s, 30)}, "nl");
    REQUIRE(found);
    CHECK(found->weight == Weight::Hint);
    CHECK(says(*found,
               "captions nl: 1 of 2 cues fast to read (above 13 letters a second); the fastest, at 1:07.4, has 15.0"));
    found = judge_captions({cue(1s, 1s, 20), cue(3s, 2s, 30)}, "fr");
    REQUIRE(found);
    CHECK(found->weight == Weight::Mend);
    CHECK(says(*found, "1 of 2 cues too fast to read (above 17 letters a second)"));
    CHECK_FALSE(judge_captions({cue(1s, 0s, 20), cue(1s, 2s, 0)}, "fr"));
}

TEST_CASE("a choice must be open for as long as it takes to read") {
    auto node = film_node("a", story::Text("nl", "a.mp4"));
    node.choice =
        choice_of(std::string(13, 'x'), {std::string(26, 'x'), std::string(39, 'x')});  // 6 s, and 2 to look up
    auto graph = graph_of({node});
    CHECK_FALSE(judge_choice(graph, 0, "nl", 20s));  // it waits
    graph.nodes[0].choice->limit = 8s;
    CHECK_FALSE(judge_choice(graph, 0, "nl", 20s));
    graph.nodes[0].choice->limit = 7s;
    const auto found = judge_choice(graph, 0, "nl", 20s);
    REQUIRE(found);
    CHECK(says(*found, "it takes 8.0 s to read"));
    CHECK(says(*found, "open for 7.0 s"));
    CHECK(found->node == story::NodeIndex{0});
    graph.nodes[0].choice->limit.reset();
    graph.nodes[0].choice->meanwhile = story::Meanwhile::PlayOn;
    graph.nodes[0].choice->from = 13s;
    CHECK(judge_choice(graph, 0, "nl", 20s));  // until the film is over
    CHECK_FALSE(judge_choice(graph, 0, "nl", 21s));
    CHECK_FALSE(judge_choice(graph, 0, "nl", std::nullopt));
}

TEST_CASE("long sentences and long words are counted, whatever signs stand around them") {
    const auto found = stumbles_in(
        {"One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.",
         "Short. “Verantwoordelijkheid”, ja.", "one two three four five six seven eight nine",
         "ten eleven twelve thirteen fourteen fifteen sixteen seventeen"});
    CHECK(found.sentences == 1);
    CHECK(found.most_words == 16);
    CHECK(found.words == std::vector<std::string>{"Verantwoordelijkheid"});
    CHECK_FALSE(judge_words({"Geen lang woord. www.een-heel-lang-adres.be"}, "captions nl"));
    CHECK(judge_words({"Verantwoordelijkheid"}, "captions nl")->weight == Weight::Hint);
}

TEST_CASE("a film that is made otherwise than most is told so, and one of two is not") {
    std::vector<FilmFacts> films(4, film());
    films.push_back(film(720, 1280));
    films[4].codec = "hevc";
    films[4].frame_rate = 25;
    films[4].loudness = Loudness{-30, -12};
    const Likeness likeness(films);
    CHECK(likeness.judge(films[0]).empty());
    const auto found = likeness.judge(films[4]);
    REQUIRE(found.size() == 4);
    CHECK(found[0].weight == Weight::Mend);
    CHECK(says(found[0], "its picture is 720x1280, all others 1280x720"));
    CHECK(says(found[1], "hevc, all others h264"));
    CHECK(says(found[2], "25 pictures a second, all others 30"));
    CHECK(says(found[3], "10 LU softer"));
    CHECK(Likeness({film(), film(720, 1280)}).judge(film(720, 1280)).empty());
}

TEST_CASE("a report has what others found at its clip, the worst clips first, and the rest elsewhere") {
    auto card = story::Node();
    card.id = "card";
    const auto graph =
        graph_of({film_node("a", story::Text("nl", "a.mp4")), film_node("b", story::Text("nl", "b.mp4")), card});
    Facts facts;
    facts.there = {"a.mp4", "b.mp4"};
    facts.films["a.mp4"] = facts.films["b.mp4"] = film();
    facts.films["a.mp4"].text_captions = facts.films["b.mp4"].text_captions = true;
    facts.critical = {{1, 3s}};
    CHECK_FALSE(judge(graph, "nl", facts, {}).rows[0].worst());
    const auto report = judge(graph, "nl", facts,
                              {{"b.mp4", {Weight::Wrong, "it is damaged"}},
                               {"", {Weight::Mend, "a hurry", {}, 0}},
                               {"", {Weight::Hint, "a card", {}, 2}}});
    CHECK(report.rows[0].findings.at(0).what == "a hurry");
    CHECK(report.rows[1].findings.at(0).what == "it is damaged");
    CHECK(report.rows[1].critical == Duration(3s));
    CHECK(report.elsewhere.at(0).what == "a card");
    CHECK(report.worst_first == std::vector<std::size_t>{1, 0});
    CHECK(report.count(Weight::Wrong) == 1);
    CHECK(report.there() == 2);
    CHECK(to_seconds(report.filmed()) == 40);
}

TEST_CASE("what is the same in several languages is said once") {
    const auto graph = graph_of({film_node("a", in_both("a.", ".mp4"))});
    Facts facts;
    facts.films["a.nl.mp4"] = facts.films["a.fr.mp4"] = film();
    for (auto& [name, each] : facts.films) each.advice = {{Weight::Mend, "No sound."}};
    const auto report = judge(graph, "nl", facts, {});
    REQUIRE(report.rows[0].findings.size() == 1);
    CHECK(report.rows[0].findings[0].what == "nl, fr film: No sound.");
}
