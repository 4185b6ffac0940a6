// The languages of the story, small and quiet, and beside them the buttons for captions, description and sign language; one
// press changes it.
#pragma once

#include "ui/access_controls.h"
#include "ui/scene.h"

namespace wissel::ui {

// Pixels; 0 when there is nothing to choose from.
float language_switch_width(const Scene& scene, Labels labels = Labels::None);
// In one line that ends at `right` and is centred on y.
void draw_language_switch(Scene& scene, float right, float y, Labels labels = Labels::None);

}  // namespace wissel::ui
