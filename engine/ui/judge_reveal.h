// The end of a judge step: the viewer's flag and scores beside the author's, then the reasons.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_reveal(Scene& scene, const director::JudgeView& judge);

}  // namespace wissel::ui
