// Which of the player's own keys work in a lesson.
//
// Threading: pure.
#pragma once

#include "director/action.h"

namespace wissel::app {

// Volume, speed, languages, captions and other sounds; not those that a lesson has a key of its own for, or that are a viewer's alone.
bool is_of_a_lesson(const director::Action& action);

}  // namespace wissel::app
