// What the teacher's window shows, of the lesson, the director and the story.
//
// Threading: main thread; pure.
// Invariants: a public page has no notes, no flags, and no place that an answer leads to.
#pragma once

#include <optional>
#include <string>

#include "app/classroom/lesson_page.h"
#include "classroom/lesson.h"
#include "director/director.h"
#include "lectern/teacher_view.h"

namespace wissel::app {

struct TeacherFacts {
    bool is_public = false;
    std::optional<std::size_t> prompt_shown;
    std::string said;
};

// What is to be talked about just now, in the order of its numbers.
std::vector<std::string> prompts_now(const director::Director& director, const classroom::Lesson& lesson);

lectern::TeacherView teacher_page(const director::Director& director, const classroom::Lesson& lesson, const classroom::VotingRoom& room, const ClassFacts& facts,
                                  const TeacherFacts& teacher);

}  // namespace wissel::app
