#pragma once

#include "scenes/phone/screen_view.h"

namespace wissel::scenes {

// A call that rings, runs or has a picture.
void draw_call_screen(cairo_t* cr, const CallScreen& call, const ScreenView& view);

}  // namespace wissel::scenes
