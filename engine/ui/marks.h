// What stands over the running film for a moment: pause, volume, a hint, the languages.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_pause_mark(Scene& scene);
// Where its box stands.
PixelRect pause_mark_area(const Scene& scene);
void draw_volume_toast(Scene& scene);
// The languages in a corner of the film.
void draw_film_corner(Scene& scene);

inline constexpr double kToastStands = 1.4, kToastFades = 0.3;  // seconds

}  // namespace wissel::ui
