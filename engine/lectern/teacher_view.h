// What the teacher's window shows, as plain data, and what can be done on it.
//
// Made by the app from the lesson and the director; drawn by lectern.h. Story texts are in the story's language.
// Invariants: where `is_public` is set there are neither notes nor flags in it: the class may be looking at the same display.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "director/lesson_command.h"
#include "director/view.h"

namespace wissel::lectern {

// What the forward key would do now.
// NextPage: of the opening, too. The last three lead nowhere: the film runs, the lesson was stopped, the talk afterwards is at its last page.
enum class Forward { Begin, GoOn, OpenVote, CloseVote, Reveal, Take, Settle, EndTalk, EndBlank, EndFreeze, LookBack, NextPage, EndLookBack, AnotherStory, Running, Stopped, LastPage };

struct AnswerRow {
    std::string text;
    std::string leads_to;                     // title of the node it leads to; flags: empty
    std::optional<director::FlagView> flag;   // of that node's outcome, or the flag itself
    std::string response;                     // its mark where it has no flag, as a word
    int votes = 0, hands = 0;                 // hands are among the votes
    bool leads = false;                       // more votes than any other, or as many
    bool by_default = false;                  // the author's, when the time is over
    friend bool operator==(const AnswerRow&, const AnswerRow&) = default;
};

struct ScoresRow {
    std::string name;
    std::array<int, 5> votes{}, hands{};      // hands are among the votes
    std::optional<std::size_t> settled;       // column that is taken for the class
    std::optional<std::size_t> authors;
    friend bool operator==(const ScoresRow&, const ScoresRow&) = default;
};

struct RoomView {
    std::string address;   // empty: no phones were asked for
    bool is_shut = false;  // the network is gone
    std::size_t phones = 0;
    std::size_t from_one = 0;  // that came in from the same address
    friend bool operator==(const RoomView&, const RoomView&) = default;
};

struct TeacherView {
    std::string language;
    bool is_public = false;                  // the class sees it: it can be hidden
    bool opening = false;                    // the story has not begun
    std::string situation, node;             // titles
    std::string question;                    // what is asked just now; empty: nothing
    std::vector<AnswerRow> answers;
    std::vector<ScoresRow> scores;
    std::optional<std::size_t> row;          // of these, whose hands are counted
    bool votes_known = false;                // the vote is closed: an answer may be taken
    bool counts_shown = false;               // how many chose what: never where the class is looking
    bool open = false, revealed = false;
    int votes = 0;
    std::vector<AnswerRow> coming;           // what may come next, where nothing is asked: leads_to, flag, response
    std::string notes;
    std::vector<std::string> prompts;
    std::optional<std::size_t> prompt_shown; // on the class's screen
    std::optional<double> time_left;         // seconds; none: no time to choose is running out
    double time_limit = 0;
    bool time_warns = false;                 // it is nearly over: more can be given
    int pace = 0;                            // times the author's time; 0: no limit
    Forward forward = Forward::Running;
    bool can_go_back = false, can_look_back = false;
    bool frozen = false, blank = false, talking = false, joining = false, looking_back = false, stopped = false;
    RoomView room;
    std::string said;                        // what has just been done or went wrong
    friend bool operator==(const TeacherView&, const TeacherView&) = default;
};

struct TakeAnswer {            // whatever the votes
    std::size_t answer;
};
struct SetHands {             // `row` only of the criteria, else 0
    std::size_t row, answer;
    int count;
};
struct PickRow {              // of the criteria, to count its hands
    std::size_t row;
};
struct SettleScore {           // where the class is divided
    std::size_t criterion, column;
};
struct SetPace {
    int times;                 // 0: no limit
};
struct ShowPrompt {            // on the class's screen, all clocks standing still
    std::size_t prompt;
};
struct ReopenVote {};
struct SaveSheet {};
using LecternAction = std::variant<director::LessonCommand, TakeAnswer, SetHands, PickRow, SettleScore, SetPace, ShowPrompt, ReopenVote, SaveSheet>;

}  // namespace wissel::lectern
