// All panels of a view, in the order in which they cover one another.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

// `pointer_in_use`: moved a moment ago, so that the languages may stand over the film.
void draw_panels(Scene& scene, bool pointer_in_use);

// Whether the volume's message fades at this moment.
bool volume_toast_moves(double shown_for);

}  // namespace wissel::ui
