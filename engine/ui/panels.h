// All panels of a view, in the order in which they cover one another.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

// `pointer_in_use`: moved a moment ago, so that the languages may stand over the film.
// Returns the part of the picture that they leave free for captions: empty where the film is not in sight.
PixelRect draw_panels(Scene& scene, bool pointer_in_use);

// Whether the message about volume, speed or captions fades at this moment.
bool toast_moves(const director::View& view);

}  // namespace wissel::ui
