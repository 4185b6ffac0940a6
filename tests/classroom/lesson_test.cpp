// The course of a lesson, led by a teacher's keys; each case also with the lesson taken up anew between any two of them.
#include <doctest/doctest.h>

#include <algorithm>

#include "classroom/lesson.h"
#include "lesson_stage.h"

using namespace wissel;
using namespace wissel::classroom;
using namespace std::chrono_literals;

TEST_CASE("a lesson begins with the agreements, and one key leads through a whole question") {
    Stand stand;
    CHECK(stand.lesson().stage() == Stage::Agreements);
    CHECK(stand.lesson().holds_film());
    CHECK(has<StartStory>(stand.forward()));
    CHECK(stand.lesson().stage() == Stage::Watching);
    CHECK_FALSE(stand.lesson().holds_film());
    stand.ask(choice_of({"a", "b"}));
    CHECK(stand.lesson().stage() == Stage::Asked);
    CHECK(stand.lesson().vote() == Vote::Open);
    stand.class_votes({3, 9});
    CHECK(stand.forward().empty());
    CHECK(stand.lesson().vote() == Vote::Closed);
    CHECK(stand.room.phase() == VotingRoom::Phase::Closed);
    CHECK_FALSE(stand.lesson().told());
    CHECK(stand.forward().empty());
    REQUIRE(stand.lesson().told());
    CHECK(stand.lesson().told()->front().answers[1].leads);
    const auto wishes = stand.forward();
    REQUIRE(has<PickAnswer>(wishes));
    CHECK(get<PickAnswer>(wishes).item == 1);
    CHECK(get<PickAnswer>(wishes).id == "b");
    CHECK(stand.lesson().vote() == Vote::Decided);
    stand.film("next");
    CHECK(stand.lesson().stage() == Stage::Watching);
    CHECK(stand.room.phase() == VotingRoom::Phase::Waiting);
    REQUIRE(stand.lesson().record().points.size() == 1);
    CHECK(stand.lesson().record().points[0].decision == Decision{1, By::Votes, false});
}

TEST_CASE("while a vote is open nobody is told how it stands, not even the teacher") {
    Stand stand;
    stand.asked(choice_of({"a", "b"}));
    stand.class_votes({3, 9});
    CHECK_FALSE(stand.lesson().tally());
    CHECK_FALSE(stand.lesson().verdict());
    CHECK_FALSE(stand.lesson().told());
    stand.act(CloseVote{});
    REQUIRE(stand.lesson().tally());
    CHECK(stand.lesson().tally()->counts(0) == std::vector{3, 9});
    CHECK(stand.lesson().verdict()->winner == 1);
    CHECK_FALSE(stand.lesson().told());
}

TEST_CASE("a vote that the teacher wants to open waits for it") {
    Stand stand;
    stand.act(SetOpensItself{false});
    stand.asked(choice_of({"a", "b"}));
    CHECK(stand.lesson().vote() == Vote::Waiting);
    CHECK(stand.room.phase() == VotingRoom::Phase::Waiting);
    CHECK(stand.lesson().next_step() == NextStep::OpenVote);
    stand.forward();
    CHECK(stand.room.phase() == VotingRoom::Phase::Open);
}

TEST_CASE("a question is asked once, however often it is shown, and the same node asks anew at its next occasion") {
    Stand stand;
    stand.asked(choice_of({"a", "b"}));
    const auto version = stand.room.look("", kStart).version;
    for (int i = 0; i < 5; ++i) stand.show();
    CHECK(stand.room.look("", kStart).version == version);
    stand.ask(choice_of({"a", "b"}));
    CHECK(stand.room.look("", kStart).number == 2);
}

TEST_CASE("a vote that was closed by a slip is opened again with its answers; once revealed it can only be asked anew") {
    Stand stand;
    stand.asked(choice_of({"a", "b"}));
    stand.class_votes({5, 5});
    stand.act(CloseVote{});
    stand.act(OpenAgain{});
    CHECK(stand.lesson().vote() == Vote::Open);
    CHECK(stand.room.tally().voters() == 10);
    stand.act(Reveal{});
    CHECK(stand.lesson().vote() == Vote::Revealed);
    stand.act(OpenAgain{});
    CHECK(stand.lesson().vote() == Vote::Revealed);
    stand.act(AskAgain{});
    CHECK(stand.lesson().vote() == Vote::Open);
    CHECK(stand.room.tally().voters() == 0);
    CHECK_FALSE(stand.lesson().told());
    stand.class_votes({2, 8});
    stand.act(Reveal{});
    CHECK(stand.lesson().record().points.size() == 2);
}

TEST_CASE("a tie waits for the teacher, whose answer counts; a lot is drawn where that was agreed on") {
    Stand stand;
    stand.asked(choice_of({"a", "b", "c"}));
    stand.class_votes({5, 5, 0});
    stand.act(Reveal{});
    CHECK(stand.lesson().next_step() == NextStep::TeacherDecides);
    CHECK(stand.forward().empty());
    CHECK(stand.act(TakeWinner{}).empty());
    CHECK(stand.lesson().vote() == Vote::Revealed);
    stand.act(SetRules{{Tie::Lot, Nobody::TeacherDecides}});
    CHECK(stand.lesson().next_step() == NextStep::TakeWinner);
    const auto lot = stand.lesson().verdict()->winner;
    for (int i = 0; i < 5; ++i) CHECK(stand.lesson().verdict()->winner == lot);
    const auto wishes = stand.act(TakeWinner{});
    REQUIRE(has<PickAnswer>(wishes));
    CHECK(get<PickAnswer>(wishes).item == lot);
}

TEST_CASE("nobody votes: the author's default where that was agreed on, else the teacher") {
    Stand stand;
    auto question = choice_of({"a", "b"});
    question.fallback = 0;
    stand.asked(question);
    stand.act(Reveal{});
    CHECK(stand.lesson().next_step() == NextStep::TeacherDecides);
    stand.act(SetRules{{Tie::TeacherDecides, Nobody::AuthorsDefault}});
    CHECK(get<PickAnswer>(stand.act(TakeWinner{})).item == 0);
    CHECK(stand.lesson().record().points[0].decision->by == By::AuthorsDefault);
}

TEST_CASE("a veto counts at any moment of a question, and is recorded as one; what is not there cannot be chosen") {
    for (const int steps : {0, 1, 2}) {
        Stand stand;
        stand.asked(choice_of({"a", "b"}));
        stand.class_votes({9, 1});
        for (int i = 0; i < steps; ++i) stand.forward();
        CHECK(stand.act(Veto{2}).empty());
        const auto wishes = stand.act(Veto{1});
        REQUIRE(has<PickAnswer>(wishes));
        CHECK(get<PickAnswer>(wishes).item == 1);
        CHECK(stand.lesson().record().points[0].decision == Decision{1, By::Teacher, true});
        CHECK(stand.room.phase() != VotingRoom::Phase::Open);
        CHECK(stand.lesson().record().points[0].told.has_value() == (steps == 2));
    }
}

TEST_CASE("a decision that the player missed is asked for again by the same key") {
    Stand stand;
    stand.asked(choice_of({"a", "b"}));
    stand.class_votes({9, 1});
    for (int i = 0; i < 2; ++i) stand.forward();
    CHECK(get<PickAnswer>(stand.forward()).item == 0);
    stand.show();
    CHECK(get<PickAnswer>(stand.forward()).item == 0);
    CHECK(stand.act(Veto{1}).empty());
}

TEST_CASE("hands are typed while the vote is not revealed, and count as phones do") {
    Stand stand;
    stand.asked(choice_of({"a", "b"}));
    stand.act(Hands{0, 1, 12});
    stand.class_votes({3, 0});
    stand.act(CloseVote{});
    stand.act(Hands{0, 1, 13});
    CHECK(stand.lesson().tally()->counts(0) == std::vector{3, 13});
    stand.act(Reveal{});
    stand.act(Hands{0, 1, 2});
    CHECK(stand.lesson().tally()->counts(0) == std::vector{3, 13});
}

TEST_CASE("the criteria: what most gave counts in each row; where the class is split or silent 'we do not know', until it is settled") {
    Stand stand;
    stand.asked(scores());
    for (int i = 0; i < 9; ++i) stand.vote({0, 1, i < 5 ? 2u : 3u, i % 2 == 0 ? 0u : 1u, std::nullopt, 4});
    stand.vote({0, 0, 2, 1, std::nullopt, 4});
    stand.forward();
    stand.act(Settle{4, 1});
    stand.act(Settle{0, 3});
    stand.act(Settle{0, 3});  // that was a slip
    stand.act(Settle{6, 1});
    stand.act(Settle{5, 9});
    stand.forward();
    const auto wishes = stand.forward();
    REQUIRE(has<SetScores>(wishes));
    CHECK(get<SetScores>(wishes).columns == std::array<std::size_t, 6>{0, 1, 2, 4, 1, 4});
    CHECK(stand.lesson().vote() == Vote::Decided);
    CHECK(stand.lesson().record().points.back().settled[4] == 1);
    CHECK_FALSE(stand.lesson().record().points.back().settled[0]);
    stand.ask(flags());
    CHECK(stand.lesson().vote() == Vote::Open);
    CHECK_FALSE(stand.lesson().settled()[4]);
}

TEST_CASE("a class sets its flag by its votes, and talks about a tie") {
    Stand stand;
    stand.act(SetRules{{Tie::Lot, Nobody::FirstAsWritten}});
    stand.asked(flags());
    stand.class_votes({0, 2, 9, 0});
    stand.act(Reveal{});
    const auto wishes = stand.act(TakeWinner{});
    REQUIRE(has<SetFlag>(wishes));
    CHECK(get<SetFlag>(wishes).flag == 2);
    CHECK(get<SetFlag>(wishes).id == "red");
    stand.ask(flags());
    stand.class_votes({0, 9, 9, 0});
    stand.act(Reveal{});
    CHECK(stand.lesson().next_step() == NextStep::TeacherDecides);
    CHECK(get<SetFlag>(stand.act(Veto{1})).flag == 1);
}

TEST_CASE("the teacher is told where so few answered that the film would show who thinks what") {
    Stand stand;
    stand.asked(choice_of({"a", "b"}));
    stand.class_votes({4, 3});
    CHECK_FALSE(stand.lesson().is_few());
    stand.act(Reveal{});
    CHECK(stand.lesson().is_few());
    CHECK(stand.lesson().told()->front().say == ToldRow::Say::TooFew);
    CHECK(stand.lesson().next_step() == NextStep::TakeWinner);
}

TEST_CASE("clocks are off unless the class wants one; then the vote closes by itself, and chooses nothing") {
    Stand stand;
    stand.asked(choice_of({"a", "b"}), 15s);
    CHECK_FALSE(stand.lesson().time_left());
    stand.pass(1h);
    CHECK(stand.lesson().vote() == Vote::Open);
    stand.act(SetPace{Pace::times(2)});
    stand.ask(choice_of({"a", "b"}), 15s);
    stand.pass(29s);
    CHECK(stand.lesson().time_left() == Duration(1s));
    CHECK(stand.lesson().time_warns());
    stand.pass(1s);
    CHECK(stand.lesson().vote() == Vote::Closed);
    CHECK(stand.lesson().record().points.empty());
    CHECK_FALSE(stand.lesson().time_left());
}

TEST_CASE("one key gives the same time again, also when it has just run out") {
    Stand stand;
    stand.act(SetPace{Pace::times(1)});
    stand.asked(choice_of({"a", "b"}), 15s);
    stand.pass(10s);
    stand.act(Extend{});
    CHECK(stand.lesson().time_left() == Duration(20s));
    stand.pass(25s);
    CHECK(stand.lesson().vote() == Vote::Closed);
    stand.act(Extend{});
    CHECK(stand.lesson().vote() == Vote::Open);
    CHECK(stand.lesson().time_left() == Duration(15s));
    stand.act(CloseVote{});
    stand.act(Extend{});
    CHECK(stand.lesson().vote() == Vote::Closed);
}

TEST_CASE("taken up with another room, a vote that was under way waits to be opened") {
    Stand stand;
    stand.asked(choice_of({"a", "b"}));
    stand.class_votes({9, 1});
    stand.act(Reveal{});
    VotingRoom other(10);
    Lesson again(other, stand.lesson().snapshot());
    again.shows(stand.shown);
    CHECK(again.stage() == Stage::Asked);
    CHECK(again.next_step() == NextStep::OpenVote);
    CHECK(again.handle(TakeWinner{}).empty());
}

TEST_CASE("whatever keys are pressed, and whatever the player shows: one key always leads on, and no counts are told of an open vote") {
    story::SplitMix64 random(2026);
    for (int lesson = 0; lesson < 60; ++lesson) {
        Stand stand;
        for (int step = 0; step < 120; ++step) {
            stand.random_step(random);
            const auto& now = stand.lesson();
            if (now.vote() == Vote::Open) CHECK_FALSE((now.tally() || now.told()));
            CHECK((now.stage() == Stage::Asked) <= (now.question() != nullptr));
            for (const auto& point : now.record().points) CHECK(point.question);
            CHECK(now.debrief_page() < now.debrief_pages());
            const bool open = stand.room.phase() == VotingRoom::Phase::Open;
            CHECK(open == (now.question() && now.vote() == Vote::Open && now.stage() != Stage::StoppedHere));
        }
    }
}
