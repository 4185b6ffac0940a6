// What the teacher may ask of a lesson, and what a lesson asks of the player.
//
// Threading: plain data.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <variant>

#include "classroom/pace.h"
#include "classroom/verdict.h"

namespace wissel::classroom {

struct Forward {};   // the one key of a clicker: Lesson::next_step()
struct BeginStory {};  // the agreements were read
struct OpenVote {};
struct CloseVote {};
struct OpenAgain {};   // a closed vote, with the answers that are there
struct AskAgain {};    // the same question from the beginning, once the class has talked
struct Reveal {};
struct TakeWinner {};  // of criteria: what most gave in each row
struct Veto {          // the teacher's own answer, at any moment of a choice or a flag
    std::size_t answer;
};
struct Settle {        // a row of the criteria that the class talked over: the column that counts; the same again takes that back
    std::size_t row, column;
};
struct Hands {         // raised, counted by the teacher
    std::size_t row, column;
    int count;
};
struct Blank {};       // a calm screen, and back
struct Freeze {};      // the picture stands, and goes on
struct Talk {};        // "we are talking": everything stands, and goes on
struct Extend {};      // the same time again
struct SetPace {
    Pace pace;
};
struct SetRules {
    Rules rules;
};
struct SetOpensItself {
    bool opens;
};
struct BackAndChooseOtherwise {};
struct LookBack {};    // at what has been so far, and back to the film
struct PageBack {};    // of the debrief
struct StopHere {};    // a calm end with help lines, at any moment
struct GoOnAfterStop {};
struct SaveSheet {};

using TeacherAction = std::variant<Forward, BeginStory, OpenVote, CloseVote, OpenAgain, AskAgain, Reveal, TakeWinner, Veto, Settle, Hands, Blank,
                                   Freeze, Talk, Extend, SetPace, SetRules, SetOpensItself, BackAndChooseOtherwise, LookBack, PageBack,
                                   StopHere, GoOnAfterStop, SaveSheet>;

// Once each. What lasts (a held film, a blank screen) is asked of the lesson.
struct StartStory {};
struct GoOn {};        // as a viewer's press on a card
struct PickAnswer {    // of the choice on screen
    std::size_t item;
    std::string id;
};
struct SetScores {     // and submit them
    std::array<std::size_t, 6> columns;
};
struct SetFlag {
    std::size_t flag;
    std::string id;
};
struct ChooseOtherwise {};
struct AnotherStory {};  // of the menu, once one has ended
struct WriteSheet {};

using LessonWish = std::variant<StartStory, GoOn, PickAnswer, SetScores, SetFlag, ChooseOtherwise, AnotherStory, WriteSheet>;

}  // namespace wissel::classroom
