// The clips to make, and what they lack.
#include "footage/shots.h"

#include <doctest/doctest.h>

#include "footage/missing.h"
#include "base/csv.h"
#include "footage/shot_list_csv.h"
#include "stories.h"

using namespace wissel;
using namespace wissel::footage;
using namespace wissel::test;

TEST_CASE("nodes that play the same clip share a row, and a script without a clip has one of its own") {
    auto again = film_node("again", in_both("media/a.", ".mp4"));
    auto told = story::Node();
    told.id = "told";
    told.script = story::Text("nl", std::string(104, 'x'));
    auto card = story::Node();
    card.id = "card";
    const auto graph = graph_of({film_node("a", in_both("media/a.", ".mp4")),
                                 film_node("b", story::Text("nl", "media/b.mp4")), again, told, card});
    const auto shots = list_shots(graph, "nl");
    REQUIRE(shots.size() == 3);
    CHECK(shots[0].name == "media/a.{lang}.mp4");
    CHECK(shots[0].nodes == std::vector<story::NodeIndex>{0, 2});
    CHECK(file_for(shots[0], graph, "fr") == "media/a.fr.mp4");
    CHECK(shots[1].name == "media/b.mp4");
    CHECK(file_for(shots[1], graph, "fr") == "media/b.mp4");
    CHECK(shots[2].kind == Shot::Kind::Unnamed);
    CHECK(shots[2].name == "told");
    CHECK(to_seconds(shots[2].estimated) == doctest::Approx(10));
}

TEST_CASE("a clip lacks the languages that the story has, and what others of its clips have") {
    auto first = film_node("a", in_both("a.", ".mp4"));
    first.media.captions_named = in_both("a.", ".vtt");
    first.media.captions_named.set("nl-easy", "a.nl-easy.vtt");
    first.media.descriptions_named = in_both("a.", ".mka");
    auto graph =
        graph_of({first, film_node("b", story::Text("nl", "b.mp4")), film_node("c", story::Text("nl", "c.mp4"))});
    graph.levels = {"nl-easy"};
    Facts facts;
    facts.there = {"a.nl.mp4", "a.nl.vtt", "a.fr.vtt", "a.nl-easy.vtt", "a.nl.mka", "a.fr.mka", "b.mp4"};
    facts.films["b.mp4"] = film();
    facts.films["b.mp4"].has_sound = false;
    const Customs customs(graph, facts);
    const auto shots = list_shots(graph, "nl");
    CHECK(in_words(customs.lacks_of(shots[0])) == "film fr");
    CHECK(in_words(customs.lacks_of(shots[1])) == "description");  // nothing is said in it, so no words are missed
    CHECK(in_words(customs.lacks_of(shots[2])) == "film; captions; description");
    facts.there.erase("a.fr.vtt");
    CHECK(in_words(Customs(graph, facts).lacks_of(shots[0])) == "film fr; captions fr");
}

TEST_CASE("captions in the film itself are captions") {
    const auto graph = graph_of({film_node("a", story::Text("nl", "a.mp4"))});
    Facts facts;
    facts.there = {"a.mp4"};
    facts.films["a.mp4"] = film();
    CHECK(in_words(Customs(graph, facts).lacks_of(list_shots(graph, "nl")[0])) == "captions");
    facts.films["a.mp4"].text_captions = true;
    CHECK(Customs(graph, facts).lacks_of(list_shots(graph, "nl")[0]).empty());
}

TEST_CASE("a field with a comma, a quote or a line end stands in quotes") {
    CHECK(csv_field("plain") == "plain");
    CHECK(csv_field("a, b") == "\"a, b\"");
    CHECK(csv_field("she said \"no\"") == "\"she said \"\"no\"\"\"");
    CHECK(csv_field("one\ntwo") == "\"one\ntwo\"");
    CHECK(csv_field("") == "");
}

TEST_CASE("a text that begins like a formula is set apart, so that nothing of it runs") {
    for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "＝1"}) CHECK(csv_field(text) == "'" + text);
    CHECK(csv_field("=HYPERLINK(\"x\",\"y\")") == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    CHECK(csv_field("\t=1") == "\"'\t'=1\"");
    CHECK(csv_field("een;=1+2;drie\n=4+5\n- ja") == "\"een;'=1+2;drie\n'=4+5\n'- ja\"");  // where a program cuts at semicolons
    CHECK(csv_field("\x01=1") == "'=1");  // what is left out does not hide it
    CHECK(csv_field("1 - 2") == "1 - 2");
}

TEST_CASE("the list begins with the mark of UTF-8 and has a line for each clip") {
    auto told = film_node("a", in_both("a.", ".mp4"));
    told.script = story::Text("nl", "Één zin.");
    const auto graph = graph_of({told});
    Facts facts;
    facts.there = {"a.nl.mp4"};
    facts.films["a.nl.mp4"] = film();
    facts.films["a.nl.mp4"].text_captions = true;
    const auto csv = as_csv(judge(graph, "nl", facts, {}), graph);
    CHECK(csv ==
          "\xEF\xBB\xBF"
          "clip,kind,situation,title,nodes,state,estimated seconds,measured seconds,missing,file nl,file fr,script\r\n"
          "a.{lang}.mp4,film,,Titel van a,a,in part,4.0,20.0,film fr,a.nl.mp4,a.fr.mp4,Één zin.\r\n");
}
