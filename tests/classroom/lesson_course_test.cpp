// The course of a lesson around its votes: agreements, cards, talk, looking back, going back, stopping.
#include <doctest/doctest.h>

#include "classroom/lesson.h"
#include "lesson_stage.h"

using namespace wissel;
using namespace wissel::classroom;
using namespace std::chrono_literals;

TEST_CASE("while the class talks, or the screen is blank or frozen, every clock and the film stand still") {
    for (const TeacherAction& still : {TeacherAction{Talk{}}, TeacherAction{Blank{}}, TeacherAction{Freeze{}}}) {
        Stand stand;
        stand.act(SetPace{Pace::times(1)});
        stand.asked(choice_of({"a", "b"}), 15s);
        stand.act(still);
        CHECK(stand.lesson().holds_film());
        stand.pass(1h);
        CHECK(stand.lesson().vote() == Vote::Open);
        CHECK(stand.lesson().time_left() == Duration(15s));
        stand.forward();
        CHECK_FALSE(stand.lesson().holds_film());
        CHECK(stand.lesson().vote() == Vote::Open);
        stand.pass(15s);
        CHECK(stand.lesson().vote() == Vote::Closed);
    }
}

TEST_CASE("a clicker pressed twice by mistake leads on once") {
    Stand stand;
    stand.asked(choice_of({"a", "b"}));
    stand.pass(Lesson::kJustOpened);
    stand.lesson().handle(Forward{});
    stand.lesson().handle(Forward{});
    CHECK(stand.lesson().vote() == Vote::Closed);
    stand.pass(399ms);
    stand.lesson().handle(Forward{});
    CHECK(stand.lesson().vote() == Vote::Closed);
    stand.pass(1ms);
    stand.lesson().handle(Forward{});
    CHECK(stand.lesson().vote() == Vote::Revealed);
}

TEST_CASE("on a card the key goes on as a viewer would, and at the end of the story to the talk about it") {
    Stand stand;
    stand.forward();
    stand.film("film");
    CHECK(stand.lesson().next_step() == NextStep::Nothing);
    stand.shown.waits_for_press = true;
    stand.show();
    CHECK(has<GoOn>(stand.forward()));
    stand.shown.ended = true;
    stand.show();
    CHECK(stand.lesson().next_step() == NextStep::LookBack);
    stand.forward();
    CHECK(stand.lesson().stage() == Stage::Debrief);
    CHECK(stand.lesson().debrief_pages() == 3);
    for (int i = 0; i < 5; ++i) stand.forward();
    CHECK(stand.lesson().debrief_page() == 2);
    CHECK(stand.lesson().next_step() == NextStep::Nothing);
    stand.act(PageBack{});
    CHECK(stand.lesson().debrief_page() == 1);
}

TEST_CASE("back and choose otherwise: the choice stays in what is talked over, as one that was taken back") {
    Stand stand;
    stand.asked(choice_of({"a", "b"}));
    stand.class_votes({9, 1});
    for (int i = 0; i < 3; ++i) stand.forward();
    stand.film("next");
    CHECK(has<ChooseOtherwise>(stand.act(BackAndChooseOtherwise{})));
    CHECK(stand.lesson().record().points[0].taken_back);
    stand.ask(choice_of({"a", "b"}));
    stand.class_votes({2, 9});
    for (int i = 0; i < 3; ++i) stand.forward();
    REQUIRE(stand.lesson().record().points.size() == 2);
    CHECK_FALSE(stand.lesson().record().points[1].taken_back);
}

TEST_CASE("the lesson can be stopped at any moment, and goes on if that was a slip") {
    for (const int steps : {0, 1, 2, 3}) {
        Stand stand;
        if (steps > 0) stand.asked(choice_of({"a", "b"}));
        stand.pass(Lesson::kJustOpened);
        for (int i = 1; i < steps; ++i) stand.forward();
        if (steps == 1) stand.class_votes({9, 1});
        const auto before = stand.lesson().stage();
        const auto next = stand.lesson().next_step();
        stand.act(Talk{});
        stand.act(StopHere{});
        CHECK(stand.lesson().stage() == Stage::StoppedHere);
        CHECK(stand.lesson().holds_film());
        CHECK(stand.room.phase() == VotingRoom::Phase::Over);
        for (const TeacherAction& action : {TeacherAction{Forward{}}, TeacherAction{OpenVote{}}, TeacherAction{Reveal{}}, TeacherAction{Veto{0}},
                                            TeacherAction{Talk{}}, TeacherAction{BackAndChooseOtherwise{}}, TeacherAction{LookBack{}}}) {
            CHECK(stand.act(action).empty());
            CHECK(stand.lesson().stage() == Stage::StoppedHere);
        }
        stand.show();
        stand.act(GoOnAfterStop{});
        CHECK(stand.lesson().stage() == before);
        CHECK(stand.lesson().next_step() == next);
        if (steps == 1) CHECK(stand.room.tally().counts(0) == std::vector{9, 1});
    }
}

TEST_CASE("at any moment the class looks back, and goes on where it was: a vote waits with its answers") {
    for (const int steps : {1, 2, 3}) {
        Stand stand;
        stand.asked(choice_of({"a", "b"}), std::chrono::seconds(10));
        stand.act(SetPace{Pace::times(1)});
        stand.class_votes({9, 1});
        for (int i = 1; i < steps; ++i) stand.forward();
        const auto next = stand.lesson().next_step();
        stand.act(LookBack{});
        CHECK(stand.lesson().stage() == Stage::Debrief);
        CHECK(stand.lesson().holds_film());
        stand.pass(std::chrono::seconds(60));
        for (const TeacherAction& action : {TeacherAction{CloseVote{}}, TeacherAction{Reveal{}}, TeacherAction{Veto{0}}, TeacherAction{BackAndChooseOtherwise{}}}) {
            CHECK(stand.act(action).empty());
        }
        while (stand.lesson().next_step() == NextStep::NextPage) {
            stand.forward();
            stand.pass(Lesson::kDoublePress);
        }
        CHECK(stand.lesson().next_step() == NextStep::EndLookBack);
        stand.forward();
        CHECK(stand.lesson().next_step() == next);
        CHECK(stand.room.tally().counts(0) == std::vector{9, 1});
    }
    Stand before;
    before.act(LookBack{});
    CHECK(before.lesson().stage() == Stage::Agreements);
}

TEST_CASE("the way of the class is kept, each node as often as it was on screen") {
    Stand stand;
    stand.film("cover");
    stand.forward();
    for (const auto* node : {"a", "a", "b", "a"}) stand.film(node);
    CHECK(stand.lesson().record().nodes == std::vector<std::string>{"a", "b", "a"});
}

TEST_CASE("a sheet can be asked for at any moment") {
    Stand stand;
    CHECK(has<WriteSheet>(stand.act(SaveSheet{})));
    stand.act(StopHere{});
    CHECK(has<WriteSheet>(stand.act(SaveSheet{})));
}


TEST_CASE("a press that comes just as a question does not close the vote on it") {
    VotingRoom room{400};
    Lesson lesson(room, LessonConfig{});
    lesson.handle(BeginStory{});
    auto question = std::make_shared<const Question>(choice_of({"a", "b"}));
    lesson.shows({question->node, question, 1, {}, false, false});
    REQUIRE(lesson.vote() == Vote::Open);
    CHECK(lesson.next_step() == NextStep::Nothing);
    lesson.handle(Forward{});
    CHECK(lesson.vote() == Vote::Open);
    lesson.pass(Lesson::kJustOpened);
    CHECK(lesson.next_step() == NextStep::CloseVote);
    lesson.handle(Forward{});
    CHECK(lesson.vote() == Vote::Closed);
}

TEST_CASE("after the talk about a story that has ended the menu leads to another") {
    Stand stand;
    stand.act(BeginStory{});
    stand.shown = {"end", {}, 0, {}, false, true, true};
    stand.show();
    CHECK(stand.lesson().next_step() == NextStep::LookBack);
    stand.forward();
    while (stand.lesson().next_step() == NextStep::NextPage) stand.forward();
    CHECK(stand.lesson().next_step() == NextStep::AnotherStory);
    CHECK(has<AnotherStory>(stand.forward()));
    CHECK_FALSE(stand.lesson().is_looking_back());
    stand.shown.has_menu = false;
    stand.show();
    stand.act(LookBack{});
    while (stand.lesson().next_step() == NextStep::NextPage) stand.forward();
    CHECK(stand.lesson().next_step() == NextStep::Nothing);
}
