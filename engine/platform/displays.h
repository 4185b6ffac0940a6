// The displays of the desktop as SDL numbers them, from 0, once a window is open.
//
// SDL hears of one that is plugged in or pulled out. What the desktop's settings change of one that stays plugged in (mirrored, switched
// off) it does not hear of under X11: there the places of windows tell more than those of displays.
// Threading: main thread.
#pragma once

#include <optional>

#include "platform/letterbox.h"

namespace wissel::platform {

int displays();
// In the units of the desktop; none where there is no such display.
std::optional<Rect> place_of_display(int display);
// What the desktop's own bars leave of it.
std::optional<Rect> room_on_display(int display);
// The first that shows nothing of what that one shows: none where there is one display, or they mirror each other.
std::optional<int> display_beside(int display);

}  // namespace wissel::platform
