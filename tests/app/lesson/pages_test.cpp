// What the two windows of a lesson show, and what the class's never does.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "app/classroom/answer_ways.h"
#include "app/classroom/asked_question.h"
#include "app/classroom/debrief_page.h"
#include "app/classroom/lesson_page.h"
#include "app/classroom/player_wishes.h"
#include "app/classroom/teacher_page.h"
#include "lectern/words.h"
#include "show.h"

using namespace wissel;
using namespace wissel::app;
using namespace wissel::test;
using classroom::Kind;

namespace {

const std::string kFlags = R"(, "flags": [{"id": "green", "label": "goed", "shape": "circle", "color": "#00aa00"}, {"id": "red", "label": "fout", "shape": "square", "color": "#aa0000"}])";
const std::string kOutcome = R"(, "outcome": {"flag": "red", "whose": "A", "why": "daarom", "reaction": "zeg iets", "help": ["h"]})";
const std::string kNodes = "\"a\": {" + clip("a.mp4") + ", " + choice(R"(, "seconds": 5, "default": "y")") + R"(, "notes": "GEHEIM", "prompts": ["Waarom?"]}, "x": {)" + clip("x.mp4") + kOutcome +
                           R"(, "end": true}, "y": {)" + clip("y.mp4") + R"(, "end": true})";

// A lesson on a director that plays a script.
struct Class {
    explicit Class(const std::string& nodes = kNodes, const std::string& more = "") : show(nodes, options(more)) { lesson.handle(classroom::BeginStory{}); }

    static ShowOptions options(const std::string& more) {
        ShowOptions made;
        made.more = kFlags + kHelp + more;
        made.limits_choices = false;
        return made;
    }
    void run(double seconds) {
        show.run(seconds);
        lesson.pass(wissel::seconds(seconds));
        lesson.shows(asked.follow(*show.director));
    }
    director::View page() { return class_page(*show.director, lesson, facts); }
    lectern::TeacherView desk(bool is_public = false) { return teacher_page(*show.director, lesson, room, facts, {is_public, {}, {}}); }
    // So many phones, each with that answer.
    void vote(int phones, std::size_t answer) {
        for (int i = 0; i < phones; ++i) {
            const auto token = room.join(now);
            REQUIRE(token);
            CHECK(room.vote(*token, room.look(*token, now).number, {answer}, now) == classroom::VotingRoom::Voted::Taken);
        }
    }
    void carry_out(const std::vector<classroom::LessonWish>& wishes) {
        for (const auto& wish : wishes) app::carry_out(wish, *show.director);
    }

    // Whether any page says what the makers think.
    bool tells_flag_in_look_back() {
        bool told = false;
        lesson.handle(classroom::LookBack{});
        while (lesson.is_looking_back()) {
            const auto view = page();
            if (view.summary) told = told || std::ranges::any_of(view.summary->steps, [](const auto& step) { return step.flag || step.response; });
            if (view.judge) told = told || view.judge->author.flag;
            lesson.pass(std::chrono::seconds(1));
            lesson.handle(classroom::Forward{});
        }
        return told;
    }

    WallTime now = WallTime{} + std::chrono::hours(1);
    Show show;
    classroom::VotingRoom room{100};
    classroom::Lesson lesson{room, classroom::LessonConfig{}};
    AskedQuestions asked;
    ClassFacts facts;
};

}  // namespace

TEST_CASE("a choice on screen is a question, with its answers as shown and the author's default") {
    Class lesson;
    lesson.run(3);
    CHECK_FALSE(question_on(*lesson.show.director));
    lesson.run(8);
    const auto question = question_on(*lesson.show.director);
    REQUIRE(question);
    CHECK(question->kind == Kind::Choice);
    CHECK(question->node == "a");
    REQUIRE(question->answers.size() == 2);
    CHECK(question->answers[0].id == "x");
    CHECK(question->fallback == 1);
    CHECK(lesson.lesson.stage() == classroom::Stage::Asked);
    CHECK(lesson.lesson.vote() == classroom::Vote::Open);
}

TEST_CASE("each time that the same is asked it is another occasion") {
    Class lesson;
    lesson.run(11);
    const auto first = lesson.asked.follow(*lesson.show.director).occasion;
    CHECK(lesson.asked.follow(*lesson.show.director).occasion == first);
    lesson.show.pick(0);
    lesson.run(1);
    CHECK_FALSE(lesson.asked.follow(*lesson.show.director).question);
    lesson.show.act(director::ChooseOtherwise{});
    lesson.asked.begin_anew();
    lesson.run(11);
    CHECK(lesson.asked.follow(*lesson.show.director).occasion == first + 1);
}

TEST_CASE("the help page lies over a question, which stands all the same, with its votes") {
    Class lesson(R"("a": {"title": "Kies", "menu": true}, "x": {"situation": "one", )" + clip("x.mp4") + R"(, "end": true}, "y": {"situation": "two", )" + clip("y.mp4") + R"(, "end": true})",
                 R"(, "situations": [{"id": "one", "title": "Een", "start": "x"}, {"id": "two", "title": "Twee", "start": "y"}])");
    lesson.run(1);
    REQUIRE(lesson.lesson.question());
    CHECK(lesson.lesson.question()->answers.size() == 2);
    lesson.vote(9, 1);
    lesson.show.later(director::ShowHelp{});
    lesson.run(1);
    CHECK(lesson.lesson.question());
    CHECK(lesson.room.answers() == 9);
    CHECK(lesson.page().help);
    lesson.show.later(director::ShowHelp{});
    lesson.run(1);
    lesson.lesson.handle(classroom::Reveal{});
    const auto page = lesson.page();
    const auto& list = std::get<director::AnswerList>(*page.lesson->panel);
    REQUIRE(list.shares.size() == 2);
    CHECK(list.shares[1].leads);
}

TEST_CASE("the class sees how many voted in fives, and which only once it is revealed") {
    Class lesson;
    lesson.run(11);
    lesson.vote(12, 0);
    lesson.vote(2, 1);
    lesson.facts.answers = lesson.room.answers();
    auto page = lesson.page();
    REQUIRE(page.lesson->vote);
    CHECK(page.lesson->vote->open);
    CHECK(page.lesson->vote->votes == 10);
    CHECK(page.choice->shares.empty());
    lesson.lesson.handle(classroom::CloseVote{});
    CHECK(lesson.page().choice->shares.empty());
    lesson.lesson.handle(classroom::Reveal{});
    page = lesson.page();
    REQUIRE(page.choice->shares.size() == 2);
    CHECK(page.choice->shares[0].leads);
    CHECK(page.choice->shares[1].from == 0);
}

TEST_CASE("too few votes are not shown, and that is said") {
    Class lesson;
    lesson.run(11);
    lesson.vote(4, 0);
    lesson.lesson.handle(classroom::Reveal{});
    const auto page = lesson.page();
    CHECK(page.lesson->vote->too_few);
    CHECK(page.choice->shares.empty());
    CHECK_FALSE(lesson.desk().said.empty());  // and the teacher had better decide
}

TEST_CASE("no default is told to the class, and the time is the lesson's") {
    Class lesson;
    lesson.run(11);
    CHECK_FALSE(lesson.page().choice->fallback);
    CHECK_FALSE(lesson.page().choice->time_left);
    lesson.lesson.handle(classroom::SetPace{classroom::Pace::times(3)});
    REQUIRE(lesson.page().choice->time_left);
    CHECK(lesson.page().choice->time_limit == doctest::Approx(15));
    lesson.run(16);
    CHECK(lesson.lesson.vote() == classroom::Vote::Closed);  // it closes the vote, and chooses nothing
    CHECK(lesson.show.node() == "a");
}

TEST_CASE("notes and where an answer leads are the teacher's, and on one display nobody's") {
    Class lesson;
    lesson.run(11);
    const auto desk = lesson.desk();
    CHECK(desk.notes == "GEHEIM");
    CHECK(desk.prompts == std::vector<std::string>{"Waarom?"});
    REQUIRE(desk.answers.size() == 2);
    REQUIRE(desk.answers[0].flag);
    CHECK(desk.answers[0].flag->word == "fout");
    CHECK(desk.answers[1].by_default);
    const auto shared = lesson.desk(true);
    CHECK(shared.notes.empty());
    CHECK(shared.prompts.empty());
    for (const auto& row : shared.answers) {
        CHECK_FALSE(row.flag);
        CHECK(row.leads_to.empty());
        CHECK_FALSE(row.by_default);
    }
}

TEST_CASE("while a film runs the teacher sees what follows with its flag, and on one display nobody does") {
    Class lesson;
    lesson.run(3);
    REQUIRE_FALSE(lesson.lesson.question());
    const auto desk = lesson.desk();
    REQUIRE(desk.coming.size() == 2);
    REQUIRE(desk.coming[0].flag);
    CHECK(desk.coming[0].flag->word == "fout");
    CHECK(lesson.desk(true).coming.empty());
}

TEST_CASE("that nobody voted, or few, is the teacher's to know, and never the class's") {
    Class lesson;
    lesson.run(11);
    CHECK(lesson.desk().said.empty());
    lesson.lesson.handle(classroom::CloseVote{});
    CHECK(lesson.desk().said == lectern::word(lectern::Word::NobodyVoted, "nl"));
    CHECK(lesson.desk(true).said.empty());
    lesson.lesson.handle(classroom::OpenAgain{});
    lesson.vote(2, 0);
    lesson.lesson.handle(classroom::CloseVote{});
    CHECK(lesson.desk().said == lectern::word(lectern::Word::FewVoters, "nl"));
    CHECK(lesson.desk(true).said.empty());
}

TEST_CASE("the prompts of the whole way stand there while the class looks back, and also while it talks then") {
    Class lesson;
    lesson.run(11);
    lesson.lesson.handle(classroom::Veto{0});
    lesson.carry_out({classroom::PickAnswer{0, "x"}});
    lesson.run(1);
    REQUIRE(lesson.show.node() == "x");
    CHECK(prompts_now(*lesson.show.director, lesson.lesson).empty());
    lesson.lesson.handle(classroom::LookBack{});
    CHECK(prompts_now(*lesson.show.director, lesson.lesson) == std::vector<std::string>{"Waarom?"});
    lesson.lesson.handle(classroom::Talk{});
    CHECK(prompts_now(*lesson.show.director, lesson.lesson) == std::vector<std::string>{"Waarom?"});
}

TEST_CASE("while a vote is open the teacher sees no counts either, but hands") {
    Class lesson;
    lesson.run(11);
    lesson.vote(9, 0);
    lesson.lesson.handle(classroom::Hands{0, 1, 3});
    auto desk = lesson.desk();
    CHECK(desk.open);
    CHECK_FALSE(desk.votes_known);
    CHECK(desk.answers[0].votes == 0);
    CHECK(desk.answers[1].hands == 3);
    lesson.lesson.handle(classroom::CloseVote{});
    desk = lesson.desk();
    CHECK(desk.votes_known);
    CHECK(desk.answers[0].votes == 9);
    CHECK(desk.answers[0].leads);
    CHECK(desk.answers[1].votes == 3);
}

TEST_CASE("blank, talk and stop stand over everything, in that order of calm") {
    Class lesson;
    lesson.run(11);
    lesson.lesson.handle(classroom::Blank{});
    CHECK(lesson.page().covered);
    lesson.lesson.handle(classroom::Blank{});
    lesson.facts.talk_prompt = "Waarom?";
    lesson.lesson.handle(classroom::Talk{});
    auto page = lesson.page();
    REQUIRE(page.lesson->panel);
    CHECK(std::get<director::TalkView>(*page.lesson->panel).prompt == "Waarom?");
    lesson.lesson.handle(classroom::StopHere{});
    page = lesson.page();
    CHECK(page.lesson->stopped);
    REQUIRE(page.help);
    CHECK(page.help->lines.size() == 1);
    CHECK_FALSE(page.choice);
    CHECK_FALSE(page.lesson->panel);
}

TEST_CASE("the talk afterwards goes through the way, each question, prompts and help") {
    Class lesson;
    lesson.run(11);
    lesson.vote(12, 0);
    lesson.lesson.handle(classroom::Reveal{});
    lesson.carry_out(lesson.lesson.handle(classroom::TakeWinner{}));
    lesson.run(1);
    CHECK(lesson.show.node() == "x");
    lesson.lesson.handle(classroom::LookBack{});
    CHECK(lesson.page().summary);
    CHECK_FALSE(lesson.page().summary->can_choose_otherwise);
    const auto next = [&] {
        lesson.lesson.pass(std::chrono::seconds(1));
        lesson.lesson.handle(classroom::Forward{});
        return lesson.page();
    };
    auto page = next();
    REQUIRE(page.lesson->panel);
    const auto answers = std::get<director::AnswerList>(*page.lesson->panel);
    CHECK(answers.items[0].taken);
    CHECK_FALSE(answers.items[1].taken);
    CHECK(answers.shares.size() == 2);
    page = next();
    CHECK(std::get<director::TalkView>(*page.lesson->panel).prompt == "Waarom?");
    CHECK(std::get<director::TalkView>(*page.lesson->panel).is_over);
    CHECK(next().help);
    CHECK(lesson.desk().forward == lectern::Forward::EndLookBack);  // the story has not ended
}

TEST_CASE("a class weighs, sets a flag, and only then sees the makers' beside its own spread") {
    std::string criteria;
    for (const auto which : story::kCriteria) criteria += fmt::format(R"({}"{}": {{"score": "-", "finding": "f"}})", criteria.empty() ? "" : ", ", story::name_of(which));
    Class lesson(R"("a": {"judge": {"behaviour": "B", "unknown": "U"}, "outcome": {"flag": "red", "whose": "A", "criteria": {)" + criteria +
                 R"(}, "deciding": ["consent"], "why": "daarom", "reaction": "zeg iets", "help": ["h"]}, "next": "z"}, "z": {"end": true})");
    lesson.run(1);
    REQUIRE(lesson.lesson.question());
    CHECK(lesson.lesson.question()->kind == Kind::Scores);
    CHECK(lesson.page().judge->is_of_class);
    CHECK(lesson.desk().scores.size() == 6);
    for (int i = 0; i < 9; ++i) {
        const auto token = lesson.room.join(lesson.now);
        const classroom::Ballot ballot(6, i < 7 ? 3 : 1);
        CHECK(lesson.room.vote(*token, 1, ballot, lesson.now) == classroom::VotingRoom::Voted::Taken);
    }
    CHECK(lesson.page().judge->score_shares[0].empty());
    CHECK_FALSE(lesson.tells_flag_in_look_back());
    lesson.lesson.handle(classroom::Reveal{});
    CHECK(lesson.page().judge->score_shares[5].at(3).leads);
    lesson.lesson.handle(classroom::Settle{1, 0});
    lesson.carry_out(lesson.lesson.handle(classroom::TakeWinner{}));
    lesson.run(1);
    REQUIRE(lesson.lesson.question());
    CHECK(lesson.lesson.question()->kind == Kind::Flag);
    lesson.vote(9, 0);
    CHECK(lesson.page().judge->step == director::JudgeView::Step::Flag);
    CHECK_FALSE(lesson.tells_flag_in_look_back());
    lesson.lesson.handle(classroom::Reveal{});
    lesson.carry_out(lesson.lesson.handle(classroom::TakeWinner{}));
    lesson.run(1);
    auto page = lesson.page();
    REQUIRE(page.judge);
    CHECK(page.judge->step == director::JudgeView::Step::Reveal);
    CHECK(page.judge->picked == 0);
    CHECK(page.judge->author.flag->word == "fout");
    CHECK(page.judge->flag_shares.at(0).leads);
    CHECK(lesson.tells_flag_in_look_back());
    lesson.lesson.handle(classroom::LookBack{});
    for (int i = 0; i < 2; ++i) {
        lesson.lesson.pass(std::chrono::seconds(1));
        lesson.lesson.handle(classroom::Forward{});
    }
    page = lesson.page();
    REQUIRE(page.judge);
    CHECK(page.judge->scores[2] == 3);  // as the class weighed
    CHECK(page.judge->scores[1] == 0);  // as it agreed afterwards
    CHECK(page.judge->flag_shares.at(0).leads);
}

TEST_CASE("where an answer leads is found on a copy of the walk") {
    Class lesson;
    lesson.run(11);
    const auto& session = lesson.show.director->session();
    const auto way = way_of(session, story::ChooseStep{"x", story::How::ByHand}, "nl");
    CHECK(way.flag->word == "fout");
    CHECK(way_of(session, story::ChooseStep{"nothing", story::How::ByHand}, "nl").leads_to.empty());
    CHECK(session.node().id == "a");
    CHECK(coming_after(session, "nl").size() == 2);
}
