// The situations to choose from, by age band, each with a still.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_menu(Scene& scene, const director::MenuView& menu);

}  // namespace wissel::ui
