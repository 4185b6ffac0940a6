// The pages of the talk afterwards on the class's window: the way, what the class thought at each point, prompts, help.
//
// Threading: main thread; pure.
#pragma once

#include <string>
#include <vector>

#include "classroom/lesson.h"
#include "director/director.h"

namespace wissel::app {

// `view`: of the lesson, with no panel of the story in it.
director::View debrief_page(director::View view, const director::Director& director, const classroom::Lesson& lesson);

// To talk about, of all that the class came past, each once, the last first.
std::vector<std::string> prompts_of_walk(const director::Director& director, const classroom::Lesson& lesson);

}  // namespace wissel::app
