// All panels of a view, in the order in which they cover one another.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

// `pointer_in_use`: moved a moment ago, so that the languages may stand over the film.
// Returns what they leave free: empty where the film is not in sight.
struct FilmRoom {
    PixelRect captions;  // the part of the picture in which they may stand
    PixelRect inset;     // where who signs is to stand
};
FilmRoom draw_panels(Scene& scene, bool pointer_in_use);

// Whether the message about volume, speed, captions, description or sign language fades at this moment.
bool toast_moves(const director::View& view);

}  // namespace wissel::ui
