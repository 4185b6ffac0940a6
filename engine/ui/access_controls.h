// Buttons for captions, audio description and sign language, beside the languages, and a message after a change.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

// Where there is room a button says what it is.
enum class Labels { None, Full };

// Pixels; a button stands only where the story has what it is for.
float access_buttons_width(const Scene& scene, Labels labels);
// Begin at `left` and are centred on y.
void draw_access_buttons(Scene& scene, float left, float y, Labels labels);

void draw_access_toast(Scene& scene);

}  // namespace wissel::ui
