// What a number key means, with a lesson and its room.
#include "app/classroom/digit_keys.h"

#include <doctest/doctest.h>

#include "ui/words.h"

using namespace wissel;
using namespace wissel::app;
using namespace std::chrono_literals;

namespace {

struct Desk {
    explicit Desk(classroom::Kind kind) {
        auto question = std::make_shared<classroom::Question>();
        question->kind = kind;
        question->node = "a";
        question->story_language = "nl";
        if (kind != classroom::Kind::Scores) question->answers.resize(3);
        for (std::size_t i = 0; i < question->answers.size(); ++i) question->answers[i].id = std::string(1, static_cast<char>('a' + i));
        lesson.handle(classroom::BeginStory{});
        lesson.shows({"a", question, 1, {}, false, false});
        look(0s);
    }
    std::optional<director::CountedHands> counted(Duration now) const { return keys.counted(room.tally(), now); }
    void look(Duration now) { keys.follow(lesson, 1, false, now); }
    std::optional<classroom::TeacherAction> press(std::size_t item, Duration now, bool less = false) {
        look(now);
        return keys.meaning({item, less}, lesson, room.tally(), now);
    }
    void act(const std::optional<classroom::TeacherAction>& action) {
        REQUIRE(action);
        lesson.handle(*action);
    }

    classroom::VotingRoom room{40};
    classroom::Lesson lesson{room, classroom::LessonConfig{}};
    DigitKeys keys;
};

}  // namespace

TEST_CASE("while a vote is open a digit is a hand more, or less, and is told for a moment") {
    Desk desk(classroom::Kind::Choice);
    desk.act(desk.press(1, 10s));
    desk.act(desk.press(1, 11s));
    CHECK(desk.room.tally().hands(0, 1) == 2);
    CHECK(desk.counted(11s) == director::CountedHands{"2", 2});
    desk.act(desk.press(1, 12s, true));
    desk.act(desk.press(0, 12s, true));
    CHECK(desk.room.tally().hands(0, 1) == 1);
    CHECK(desk.room.tally().hands(0, 0) == 0);
    CHECK(desk.counted(12s) == director::CountedHands{"1", 0});
    CHECK_FALSE(desk.counted(12s + DigitKeys::kToldFor));
    CHECK_FALSE(desk.press(3, 13s));  // no such answer
}

TEST_CASE("after it is closed a digit takes the answer, once nobody can still be counting") {
    Desk desk(classroom::Kind::Choice);
    desk.act(desk.press(2, 10s));
    desk.lesson.handle(classroom::CloseVote{});
    CHECK_FALSE(desk.press(2, 11s));
    CHECK_FALSE(desk.counted(11s));
    CHECK_FALSE(desk.press(2, 12500ms));  // since the last one
    CHECK_FALSE(desk.press(2, 20s, true));
    const auto taken = desk.press(2, 20s);
    REQUIRE(taken);
    REQUIRE(std::holds_alternative<classroom::Veto>(*taken));
    CHECK(std::get<classroom::Veto>(*taken).answer == 2);
}

TEST_CASE("while the class looks back or the lesson is stopped no hand is counted, and none is told") {
    for (const classroom::TeacherAction& away : {classroom::TeacherAction{classroom::LookBack{}}, classroom::TeacherAction{classroom::StopHere{}}}) {
        Desk desk(classroom::Kind::Choice);
        desk.lesson.handle(away);
        CHECK_FALSE(desk.press(1, 10s));
        CHECK_FALSE(desk.counted(10s));
    }
}

TEST_CASE("hands of the question before are not told of the next") {
    Desk desk(classroom::Kind::Choice);
    desk.act(desk.press(1, 10s));
    CHECK(desk.counted(10s));
    desk.keys.follow(desk.lesson, 2, false, 10s);
    CHECK_FALSE(desk.counted(10s));
}

TEST_CASE("of the criteria it counts in the row that stands out, and settles it afterwards") {
    Desk desk(classroom::Kind::Scores);
    desk.keys.row().move(2);
    desk.act(desk.press(3, 10s));
    CHECK(desk.room.tally().hands(2, 3) == 1);
    CHECK(desk.counted(10s)->sign == ui::score_sign(3));
    desk.lesson.handle(classroom::CloseVote{});
    desk.look(11s);
    const auto settled = desk.press(4, 20s);
    REQUIRE(settled);
    REQUIRE(std::holds_alternative<classroom::Settle>(*settled));
    CHECK(std::get<classroom::Settle>(*settled).row == 2);
    CHECK(std::get<classroom::Settle>(*settled).column == 4);
}
