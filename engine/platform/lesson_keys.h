// What keys, presenter clickers and pads mean in a lesson. What means nothing here is an Action, as everywhere.
//
// Pure. Clickers send Page Up and Page Down, F5 or Shift+F5 to begin, B or "." for a dark screen, Esc to end.
#pragma once

#include <SDL_keyboard.h>

#include <optional>

#include "director/action.h"
#include "director/lesson_command.h"

namespace wissel::platform {

std::optional<director::LessonCommand> lesson_key(const SDL_Keysym& key);
// Of an action of a gamepad (gamepads.h).
std::optional<director::LessonCommand> lesson_button(const director::Action& action);

}  // namespace wissel::platform
