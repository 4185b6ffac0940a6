// The author's judgement after a choice: the flag or the mark with the criteria, then why, what now, and who helps.
#pragma once

#include <string>

#include "ui/scene.h"

namespace wissel::ui {

void draw_outcome(Scene& scene, const director::OutcomeView& outcome);
// The second page, which the judge step ends with, too. `unknown`: what the author says that we do not know, or empty.
void draw_words(Scene& scene, const PixelRect& body, const director::OutcomeView& outcome, const std::string& unknown);

}  // namespace wissel::ui
