// The author's judgement after a choice: the flag or the mark, the criteria, why, what now, and who helps.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_outcome(Scene& scene, const director::OutcomeView& outcome);

}  // namespace wissel::ui
