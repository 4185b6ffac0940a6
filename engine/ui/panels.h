// All panels of a view, in the order in which they cover one another.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_panels(Scene& scene);

// Whether the volume's message fades at this moment.
bool volume_toast_moves(double shown_for);

}  // namespace wissel::ui
