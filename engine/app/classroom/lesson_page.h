// What the class's window shows: the director's view, and of the lesson what may be seen of it.
//
// Threading: main thread; pure.
// Invariants: no note, no flag before its reveal, no vote before it is revealed.
#pragma once

#include <string>

#include "classroom/lesson.h"
#include "director/director.h"

namespace wissel::app {

// Before the story begins, in this order, each once.
enum class Opening { Join, Note, Agreements, Over };

struct ClassFacts {
    Opening opening = Opening::Over;
    bool joining = false;      // the way in is shown, in the middle of the lesson
    std::string address, code; // of phones; empty: there are none
    bool is_shut = false;      // there were, and their network is gone
    std::size_t phones = 0, from_one = 0;  // from_one: that joined from the same address
    int answers = 0;           // of the question that stands
    std::optional<std::size_t> row;  // of the criteria, whose hands are counted or that is talked about
    std::optional<director::CountedHands> counted;  // just now, where nothing else tells the teacher
    bool names_controls = false;  // the class's screen is the only one, and the controls are hidden
    std::string talk_prompt;   // what is talked about; empty: nothing in particular
};

director::View class_page(const director::Director& director, const classroom::Lesson& lesson, const ClassFacts& facts);

}  // namespace wissel::app
