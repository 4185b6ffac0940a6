// The viewer judges: six scores, then a flag, then the author's judgement beside it (judge_reveal.h).
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_judge(Scene& scene, const director::JudgeView& judge);

}  // namespace wissel::ui
