// What stands over the running film for a moment: pause, volume, speed, a hint, the languages.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_pause_mark(Scene& scene);
// Where its box stands.
PixelRect pause_mark_area(const Scene& scene);
// What was changed last, for a moment: the volume, or the speed.
void draw_toast(Scene& scene);
// Seconds since then; negative: nothing was.
double toast_shown_for(const director::View& view);
// The languages in a corner of the film, and the buttons beside them, with words where there is room.
void draw_film_corner(Scene& scene);
// The way out of the session, right of it, where it is to be in sight.
void draw_stop_corner(Scene& scene);

inline constexpr double kToastStands = 1.4, kToastFades = 0.3;  // seconds

}  // namespace wissel::ui
