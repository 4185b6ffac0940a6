// What the viewer sees of the captions' settings: a button beside the languages, and a message after a change.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

// Pixels; 0 where the story has no captions.
float caption_button_width(const Scene& scene);
// Begins at `left` and is centred on y.
void draw_caption_button(Scene& scene, float left, float y);

void draw_caption_toast(Scene& scene);

}  // namespace wissel::ui
