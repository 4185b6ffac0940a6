// What is talked over at the end, and the sheet of it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <regex>

#include "classroom/class_words.h"
#include "classroom/sheet_html.h"
#include "lesson_stage.h"

using namespace wissel;
using namespace wissel::classroom;

namespace {

story::Text both(const std::string& nl, const std::string& fr) {
    story::Text text("nl", nl);
    text.set("fr", fr);
    return text;
}

std::shared_ptr<const story::Outcome> judged_outcome() {
    auto outcome = std::make_shared<story::Outcome>();
    outcome->flag = 1;
    outcome->criteria[0].score = story::Score::Doubtful;
    outcome->criteria[5].score = story::Score::VeryBad;
    outcome->why = both("Noor zei geen ja.", "Noor n’a pas dit oui.");
    outcome->help = {1};
    return outcome;
}

story::StoryGraph tale() {
    story::StoryGraph story;
    story.languages = {"nl", "fr"};
    story.title = both("Tussen twee berichten", "Entre deux messages");
    for (const auto& each : flags().answers) story.flags.push_back({each.id, each.text, each.shape, each.color, true});
    story.help.resize(2);
    story.help[0].name = both("Awel", "103");
    story.help[1].name = both("Child Focus", "Child Focus");
    story.help[1].phone = both("116 000", "116 000");
    story.calm_help = {0};
    story.credits = {both("Past het Sensoa Vlaggensysteem toe.", "S’appuie sur le Système des drapeaux.")};
    story.nodes.resize(3);
    story.nodes[0].id = "scene";
    story.nodes[0].title = both("De eerste vraag", "La première question");
    story.nodes[0].prompts = {both("Wat voelt Noor?", "Que ressent Noor ?")};
    story.nodes[1].id = "judged";
    story.nodes[1].title = both("De foto", "La photo");
    story.nodes[1].outcome = judged_outcome();
    story.nodes[1].judge = story::Judge{both("Sam stuurt door.", "Sam transfère."), both("Of Noor het weet.", "Si Noor le sait.")};
    story.nodes[2].id = "untitled";
    for (story::NodeIndex i = 0; i < story.nodes.size(); ++i) story.by_id[story.nodes[i].id] = i;
    return story;
}

// A choice, the criteria and a flag, as a class of `first` and `second` answers them.
Record lesson_of(int first, int second) {
    Stand stand;
    stand.asked(choice_of({"Ze vraagt het", "Ze zwijgt"}));
    stand.class_votes({first, second});
    for (int i = 0; i < 2; ++i) stand.forward();
    stand.act(Veto{0});
    stand.film("untitled");
    stand.ask(scores());
    for (int i = 0; i < first; ++i) stand.vote({0, 1, 2, 3, 4, 0});
    for (int i = 0; i < second; ++i) stand.vote({3, 1, 2, 3, 4, 0});
    for (int i = 0; i < 3; ++i) stand.forward();
    stand.ask(flags());
    stand.class_votes({0, second, first, 0});
    for (int i = 0; i < 3; ++i) stand.forward();
    stand.film("untitled");
    return stand.lesson().record();
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Point point_with(const std::vector<int>& counts, std::size_t answer, By by) {
    Point point{std::make_shared<const Question>(choice_of({"a", "b", "c"})), ToldTally{told(counts)}, Decision{answer, by, false}};
    return point;
}

}  // namespace

TEST_CASE("the debrief has the way, what was thought at each point beside the makers' view, the story's questions, and who helps") {
    const auto debrief = debrief_of(tale(), lesson_of(20, 3));
    REQUIRE(debrief.way.size() == 2);
    CHECK(debrief.way[0].title.in("nl", "nl") == "De eerste vraag");
    CHECK_FALSE(debrief.way[0].flag);
    CHECK(debrief.way[1].flag->id == "yellow");
    REQUIRE(debrief.points.size() == 3);
    CHECK_FALSE(debrief.points[0].author);
    CHECK(debrief.points[1].author);
    CHECK(debrief.points[2].author_flag->id == "yellow");
    CHECK(debrief.points[2].unknown.in("nl", "nl") == "Of Noor het weet.");
    CHECK(debrief.prompts.size() == 1);
    REQUIRE(debrief.help.size() == 1);
    CHECK(debrief.help[0].name.in("nl", "nl") == "Child Focus");
}

TEST_CASE("where nothing on the way names help, the story's own lines stand, and a story without any has none") {
    Record record;
    record.nodes = {"scene", "gone from the story"};
    auto story = tale();
    CHECK(debrief_of(story, record).help.at(0).name.in("nl", "nl") == "Awel");
    CHECK(debrief_of(story, record).way.size() == 1);
    story.calm_help = {7};
    CHECK(debrief_of(story, record).help.empty());
}

TEST_CASE("who decided is said as the class saw it: by lot or by votes is the same, and a veto only where another answer led") {
    CHECK(decided_by(point_with({10, 10, 0}, 0, By::Lot)) == DecidedBy::Class);
    CHECK(decided_by(point_with({10, 10, 0}, 1, By::Teacher)) == DecidedBy::Teacher);
    CHECK(decided_by(point_with({10, 2, 0}, 1, By::Teacher)) == DecidedBy::TeacherInstead);
    CHECK(decided_by(point_with({4, 2, 0}, 1, By::Teacher)) == DecidedBy::Teacher);
    CHECK(decided_by(point_with({4, 4, 4}, 1, By::Teacher)) == DecidedBy::Teacher);
    CHECK(decided_by(point_with({0, 0, 0}, 1, By::AuthorsDefault)) == DecidedBy::Class);
    auto hidden = point_with({10, 2, 0}, 1, By::Teacher);
    hidden.told.reset();
    CHECK(decided_by(hidden) == DecidedBy::Teacher);
    hidden.decision.reset();
    CHECK(decided_by(hidden) == DecidedBy::Nobody);
}

TEST_CASE("a class of one mind and one in which four think otherwise have the same sheet, to the byte") {
    const auto story = tale();
    for (const auto* variant : {"nl", "fr", "en"}) {
        CHECK(as_sheet(debrief_of(story, lesson_of(24, 0)), variant) == as_sheet(debrief_of(story, lesson_of(20, 4)), variant));
        CHECK(as_sheet(debrief_of(story, lesson_of(24, 0)), variant) != as_sheet(debrief_of(story, lesson_of(19, 5)), variant));
    }
    CHECK(as_sheet(debrief_of(story, lesson_of(7, 0)), "nl") == as_sheet(debrief_of(story, lesson_of(4, 1)), "nl"));
}

TEST_CASE("the sheet runs nothing, loads nothing and allows nothing else") {
    const auto sheet = as_sheet(debrief_of(tale(), lesson_of(20, 5)), "nl");
    for (const auto* no : {"<script", "<link", "<img", "src=", "href=", "url(", "@import", "style=\"", "onload"}) CHECK_FALSE(contains(sheet, no));
    CHECK(contains(sheet, "default-src &#39;none&#39;; style-src &#39;sha256-"));
    CHECK(contains(sheet, "De vlag van de makers"));
    CHECK(contains(sheet, "aanvaardbaar"));
    CHECK(contains(sheet, "5 tot 9"));
    CHECK(contains(sheet, "een paar (0 tot 4)"));
    CHECK(contains(sheet, "116 000"));
    CHECK(contains(sheet, "Wat voelt Noor?"));
    CHECK(contains(sheet, "Past het Sensoa Vlaggensysteem toe."));
    CHECK(sheet.size() < 20'000);
}

TEST_CASE("how the class weighed: what led alone or was agreed on; of a divided or small class nothing") {
    auto points = lesson_of(20, 5).points;
    const auto node = points[1].question->node;
    CHECK(weighed(points, node) == Weighed{0, 1, 2, 3, 4, 0});
    points[1].settled[0] = 2;
    CHECK(weighed(points, node)[0] == 2u);
    CHECK(weighed(points, "elsewhere") == Weighed{});
    const auto close = lesson_of(12, 11).points;
    CHECK_FALSE(weighed(close, node)[0]);
    CHECK(weighed(lesson_of(4, 1).points, node) == Weighed{});
}

TEST_CASE("what was agreed on in the talk about a criterion stands beside its votes") {
    auto record = lesson_of(20, 5);
    CHECK_FALSE(contains(as_sheet(debrief_of(tale(), record), "nl"), "na het gesprek"));
    record.points[1].settled[2] = 0;
    const auto sheet = as_sheet(debrief_of(tale(), record), "nl");
    CHECK(contains(sheet, "na het gesprek: <b>" + std::string(score_word(0, "nl")) + "</b>"));
}

TEST_CASE("words of an author are words, whatever stands in them") {
    auto story = tale();
    const std::string evil = "</style><script>alert(1)</script>\"'&<img src=x onerror=y>";
    story.title = story.nodes[0].title = story.help[1].name = story.help[1].web = story.credits[0] = story::Text("nl", evil);
    story.flags[1].label = story::Text("nl", evil);
    story.flags[1].shape = evil;
    auto record = lesson_of(20, 3);
    Question question = flags();
    question.prompt = question.answers[2].text = story::Text("nl", evil);
    question.answers[2].shape = evil;
    question.answers[2].color = 0xFFFFFFFF;
    record.points[2].question = std::make_shared<const Question>(question);
    const auto sheet = as_sheet(debrief_of(story, record), "nl");
    CHECK_FALSE(contains(sheet, "<script"));
    CHECK_FALSE(contains(sheet, "<img"));
    CHECK(contains(sheet, "&lt;script&gt;"));
}

TEST_CASE("a sheet in French has French words and texts; an easier level has its language's; what is not told in a language is told in Dutch") {
    const auto debrief = debrief_of(tale(), lesson_of(20, 5));
    const auto french = as_sheet(debrief, "fr");
    CHECK(contains(french, "<html lang=\"fr\">"));
    CHECK(contains(french, "Entre deux messages"));
    CHECK(contains(french, "oui · pas du tout : de 5 à 9"));
    CHECK(as_sheet(debrief, "nl-easy") == as_sheet(debrief, "nl"));
    const auto english = as_sheet(debrief, "en");
    CHECK(contains(english, "What the class thought"));
    CHECK(contains(english, "Tussen twee berichten"));
    CHECK(contains(as_sheet(debrief, "uk"), "<html lang=\"nl\">"));
}

TEST_CASE("what is chosen from a menu stands under one heading, not the same one twice") {
    auto record = lesson_of(20, 3);
    Question menu = choice_of({"De foto", "De groep"});
    menu.prompt = story::Text("nl", "De eerste vraag");  // as its node is called
    record.points = {{std::make_shared<const Question>(menu), {}, {}, false}};
    CHECK_FALSE(contains(as_sheet(debrief_of(tale(), record), "nl"), "class=\"where\""));
}

TEST_CASE("a lesson that was stopped at once has a sheet, too") {
    CHECK(contains(as_sheet(debrief_of(tale(), {}), "nl"), "Dit nemen we mee"));
    CHECK(contains(as_sheet(debrief_of({}, {}), "nl"), "Om over te praten"));
}

TEST_CASE("a point that was not revealed shows no votes; one that was taken back says so") {
    auto record = lesson_of(20, 3);
    record.points[0].told.reset();
    record.points[0].taken_back = true;
    const auto sheet = as_sheet(debrief_of(tale(), record), "nl");
    CHECK(contains(sheet, "De stemmen zijn niet getoond."));
    CHECK(contains(sheet, "Daarna gingen we terug"));
}

TEST_CASE("every word is there in each language") {
    for (const auto* variant : {"nl", "fr", "en"}) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(Say::Count); ++i) {
            const auto which = static_cast<Say>(i);
            if (which == Say::From) continue;  // French only
            CHECK_FALSE(say(which, variant).empty());
        }
        for (const auto line : talk_prompts(variant)) CHECK_FALSE(line.empty());
        for (const auto criterion : story::kCriteria) CHECK_FALSE(criterion_name(criterion, variant).empty());
        for (const auto criterion : story::kCriteria) CHECK_FALSE(criterion_line(criterion, variant).empty());
        for (std::size_t column = 0; column < 5; ++column) CHECK_FALSE(score_word(column, variant).empty());
    }
    CHECK(score_word(5, "nl").empty());
}

TEST_CASE("what is told of an answer, in words") {
    const auto row = told({18, 6, 0, 12});
    CHECK(told_words(row, 0, "nl") == "de meeste stemmen");
    CHECK(told_words(row, 1, "en") == "5 to 9");
    CHECK(told_words(row, 2, "fr") == "quelques-uns (0 à 4)");
    CHECK(told_words(row, 3, "nl") == "10 tot 14");
    CHECK(told_words(row, 4, "nl").empty());
    CHECK(told_words(row, "nl").empty());
    CHECK(told_words(told({9, 9, 0}), 1, "nl") == "dicht bij elkaar");
    CHECK(told_words(told({3, 1, 0}), "nl") == "Te weinig antwoorden om te tonen");
    CHECK(told_words(told({3, 1, 0}), 0, "nl").empty());
    CHECK(told_words(told({3, 3, 3}), "en") == "The class is divided");
}

// For whoever changes the sheet: WISSEL_SHEET=file.html classroom_test -tc='*to look at*'
TEST_CASE("a sheet to look at") {
    const auto* file = std::getenv("WISSEL_SHEET");
    const auto* variant = std::getenv("WISSEL_SHEET_VARIANT");
    const auto sheet = as_sheet(debrief_of(tale(), lesson_of(16, 7)), variant ? variant : "nl");
    CHECK(sheet.ends_with("</html>\n"));
    if (file) std::ofstream(file) << sheet;
}
