// What a lesson wishes of the player: carried out at the director.
//
// Threading: main thread.
#pragma once

#include "classroom/lesson_actions.h"
#include "director/director.h"

namespace wissel::app {

// A wish that is not the player's does nothing here.
void carry_out(const classroom::LessonWish& wish, director::Director& director);

}  // namespace wissel::app
