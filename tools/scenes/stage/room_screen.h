#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

// A screen in the room. On the wall it is behind the people there; a laptop, seen over a shoulder, is before everything.
inline bool on_wall(const RoomScreen& screen) { return screen.kind == "beam"; }
void draw_room_screen(cairo_t* cr, const RoomScreen& screen, const World& world, double t);

}  // namespace wissel::scenes
