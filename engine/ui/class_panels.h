// What the class's window shows of a lesson, over the story: how the class talks, how phones come in, and that all stand still.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_class_panel(Scene& scene, const director::ClassPanel& panel);

}  // namespace wissel::ui
