// The languages of the story, small and quiet, and the captions' button beside them; one press changes it.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

// Pixels; 0 when there is nothing to choose from.
float language_switch_width(const Scene& scene);
// In one line that ends at `right` and is centred on y.
void draw_language_switch(Scene& scene, float right, float y);

}  // namespace wissel::ui
