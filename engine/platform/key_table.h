// What the keys mean.
//
// Pure: no state, no device. Digits go by their place on the keyboard, so that they work on an AZERTY row without Shift;
// letters go by what is printed on them, and by their place only where the layout has no Latin letters.
#pragma once

#include <SDL_keyboard.h>

#include <optional>

#include "director/action.h"

namespace wissel::platform {

std::optional<director::Action> key_action(const SDL_Keysym& key);

// Ctrl+Alt+S, wherever the layout has its S.
bool is_staff_call(const SDL_Keysym& key);

// Whether holding the key down does it again: volume and focus only.
bool may_repeat(const director::Action& action);

}  // namespace wissel::platform
