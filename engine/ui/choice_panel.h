// A choice over the film: the prompt, two to six options, the countdown, and areas on the picture.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

// An option's area, in pixels.
PixelRect spot_on(const PixelRect& picture, const director::RectF& area);

// Returns the row from which on it covers the picture, in pixels.
float draw_choice(Scene& scene, const director::ChoiceView& choice);

}  // namespace wissel::ui
