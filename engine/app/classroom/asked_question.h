// What stands on screen to be answered, as a question to the class.
//
// Threading: main thread.
#pragma once

#include <memory>
#include <optional>

#include "classroom/lesson.h"
#include "director/director.h"

namespace wissel::app {

// A choice, the criteria, a flag, or the situations of a menu; none: nothing is asked, or it has been answered.
std::optional<classroom::Question> question_on(const director::Director& director);

// Follows what a director shows, so that each time that something is asked is another occasion.
class AskedQuestions {
public:
    const classroom::Shown& follow(const director::Director& director);
    // As of the last call of follow(): the help page lies over what is asked.
    bool are_under_help() const { return under_help_; }
    // The story goes to another place, perhaps to the same question again.
    void begin_anew() { key_.clear(); }

private:
    classroom::Shown shown_;
    bool under_help_ = false;
    std::string key_;  // of the question that stands; empty: none does
};

}  // namespace wissel::app
