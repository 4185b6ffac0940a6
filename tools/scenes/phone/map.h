#pragma once

#include "scenes/phone/screen_view.h"

namespace wissel::scenes {

// A street map with people on it who share where they are.
void draw_map_screen(cairo_t* cr, const MapScreen& map, const ScreenView& view);

}  // namespace wissel::scenes
