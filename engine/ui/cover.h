// The neutral screen that covers everything at one key, so that nothing on it tells what was being watched.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_cover(Scene& scene);
// The hills alone.
void draw_calm_ground(Scene& scene);

}  // namespace wissel::ui
