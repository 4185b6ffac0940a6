// Where to talk to somebody.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_help(Scene& scene, const director::HelpView& help);

}  // namespace wissel::ui
