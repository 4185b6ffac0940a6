#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

// A small red clock in the phone's status line that counts down: the blackmailer's, never the viewer's.
void draw_countdown(cairo_t* cr, const Countdown& countdown, Box screen, double t);

}  // namespace wissel::scenes
