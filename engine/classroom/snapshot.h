// All that a lesson knows, so that it can be taken up again on another window or director.
//
// Threading: plain data. It lives in memory only: nothing writes it anywhere.
// Invariants: of a vote that was revealed it holds what was told of it, never the counts; of no pupil anything.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "classroom/pace.h"
#include "classroom/question.h"
#include "classroom/told_tally.h"
#include "classroom/verdict.h"

namespace wissel::classroom {

// A question that the class came past, as it will be talked about afterwards. Asked anew, it is another point.
struct Point {
    std::shared_ptr<const Question> question;
    std::optional<ToldTally> told;     // none: it was never revealed
    std::optional<Decision> decision;  // Choice and Flag; none yet, or the story went on without
    std::array<std::optional<std::size_t>, 6> settled{};  // Scores: columns that were agreed on in the talk about them
    bool taken_back = false;           // the class went back and chose otherwise
};

struct Record {
    std::vector<std::string> nodes;  // in the order in which they were on screen, one as often as it was
    std::vector<Point> points;
};

enum class Vote { Waiting, Open, Closed, Revealed, Decided };  // Waiting: for the teacher to open it

struct Snapshot {
    enum class Course { Agreements, Watching, Asked };
    Course course = Course::Agreements;
    bool talking = false, blank = false, frozen = false, looking_back = false, stopped = false;

    std::shared_ptr<const Question> question;  // while Asked
    std::uint64_t occasion = 0;                // of the question, or the last one
    Vote vote = Vote::Waiting;
    VoteClock clock;
    std::uint64_t lot = 0;
    std::array<std::optional<std::size_t>, 6> settled;  // criteria whose column the teacher set
    std::optional<std::size_t> point;  // of the question, in the record

    Rules rules;
    Pace pace = Pace::off();
    bool opens_itself = true;

    Record record;
    std::size_t debrief_page = 0;
};

}  // namespace wissel::classroom
