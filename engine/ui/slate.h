// Stands in for a clip that cannot be shown: says so, and why. Or for one that is not filmed yet: says what will be in it.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_slate(Scene& scene, const director::SlateView& slate);

}  // namespace wissel::ui
