// The end: the viewer's walk with its flags and marks, another try, help lines and credits.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_summary(Scene& scene, const director::SummaryView& summary);

}  // namespace wissel::ui
