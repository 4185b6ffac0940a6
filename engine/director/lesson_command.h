// What a teacher asks for by key, clicker or pad: platform/ makes these, a lesson carries them out.
#pragma once

#include <cstddef>
#include <variant>

namespace wissel::director {

enum class LessonKey {
    Forward,   // the next sensible step, whatever that is just now
    Back,      // to the last choice, to choose otherwise
    Reveal,    // what the class has voted
    Freeze,    // the film stands still, and stays in sight
    Blank,     // the neutral screen
    Talk,      // all clocks stand still: we are talking
    MoreTime,  // to choose
    Join,      // how phones come in
    LookBack,  // at what has been so far, and back to the film
    StopHere,  // the calm way out
    Controls,  // with one display: the controls, over the film and away again
};
// A digit, counted from 0: a hand more for that answer, or one less; once the vote is closed, that answer is taken.
struct LessonDigit {
    std::size_t item = 0;
    bool less = false;
    friend bool operator==(const LessonDigit&, const LessonDigit&) = default;
};
using LessonCommand = std::variant<LessonKey, LessonDigit>;

}  // namespace wissel::director
