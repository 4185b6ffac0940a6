// A lesson for tests: a room with a class in it, and a player that shows what a test says.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "classroom/lesson.h"
#include "questions.h"
#include "story/shuffle.h"

namespace wissel::classroom {

inline constexpr WallTime kStart{std::chrono::seconds(1000)};

template <class Wanted>
bool has(const std::vector<LessonWish>& wishes) {
    return wishes.size() == 1 && std::holds_alternative<Wanted>(wishes.front());
}
template <class Wanted>
Wanted get(const std::vector<LessonWish>& wishes) {
    REQUIRE(has<Wanted>(wishes));
    return std::get<Wanted>(wishes.front());
}

// Every action is given to a lesson that was taken up from the snapshot of the one before, so that nothing but that is known to it.
class Stand {
public:
    Stand() : lesson_(std::make_unique<Lesson>(room, LessonConfig{}, repeatable())) {}

    VotingRoom room{400, repeatable()};
    Shown shown;

    Lesson& lesson() { return *lesson_; }
    std::vector<LessonWish> act(const TeacherAction& action) {
        take_up();
        return lesson_->handle(action);
    }
    std::vector<LessonWish> forward() { return act(Forward{}); }
    void pass(Duration time) { lesson_->pass(time); }
    void show() { lesson_->shows(shown); }

    void film(const std::string& node) {
        shown = {node, {}, shown.occasion, {}, false, false};
        show();
    }
    void ask(Question question, std::optional<Duration> limit = {}) {
        shown = {question.node, std::make_shared<const Question>(std::move(question)), shown.occasion + 1, limit, false, false};
        show();
    }
    // The agreements are over, and this stands on screen.
    void asked(Question question, std::optional<Duration> limit = {}) {
        act(BeginStory{});
        ask(std::move(question), limit);
    }

    void vote(const Ballot& ballot) {
        const auto token = room.join(kStart);
        REQUIRE(token);
        REQUIRE(room.vote(*token, room.look(*token, kStart).number, ballot, kStart) == VotingRoom::Voted::Taken);
    }
    void class_votes(const std::vector<int>& counts) {
        for (std::size_t i = 0; i < counts.size(); ++i) {
            for (int count = 0; count < counts[i]; ++count) vote({i});
        }
    }

    void random_step(story::SplitMix64& random) {
        const auto any = [&](std::size_t bound) { return random.below(bound); };
        switch (any(5)) {
            case 0: return film(any(2) == 0 ? "one" : "two");
            case 1: return ask(any(3) == 0 ? scores() : any(2) == 0 ? flags() : choice_of({"a", "b", "c"}), std::chrono::seconds(any(30)));
            case 2: return pass(std::chrono::milliseconds(any(20'000)));
            case 3:
                shown.waits_for_press = any(2) == 0;
                shown.ended = any(4) == 0;
                return show();
            default: break;
        }
        const std::vector<TeacherAction> actions = {
            Forward{}, Forward{}, Forward{}, BeginStory{}, OpenVote{}, CloseVote{}, OpenAgain{}, AskAgain{}, Reveal{}, TakeWinner{},
            Veto{any(5)}, Settle{any(7), any(6)}, Hands{any(7), any(6), static_cast<int>(any(20)) - 3}, Blank{}, Freeze{}, Talk{}, Extend{},
            SetPace{any(3) == 0 ? Pace::off() : Pace::times(static_cast<int>(any(12)))}, SetRules{{Tie(any(3)), Nobody(any(3))}},
            SetOpensItself{any(2) == 0}, BackAndChooseOtherwise{}, LookBack{}, PageBack{}, StopHere{}, GoOnAfterStop{}, GoOnAfterStop{}, SaveSheet{}};
        act(actions[any(actions.size())]);
    }

private:
    static RandomSource repeatable() {
        return [random = story::SplitMix64(5)]() mutable { return random.next(); };
    }
    void take_up() {
        lesson_ = std::make_unique<Lesson>(room, lesson_->snapshot(), repeatable());
        lesson_->shows(shown);
    }

    std::unique_ptr<Lesson> lesson_;
};

}  // namespace wissel::classroom
