#pragma once

#include "scenes/phone/screen_view.h"

namespace wissel::scenes {

// A locked phone: the day, the time, and notifications that come in, the newest on top.
void draw_lock_screen(cairo_t* cr, const LockScreen& lock, const std::string& clock, const ScreenView& view);

}  // namespace wissel::scenes
