// The displays of the desktop as they are just now.
//
// Under X11 the server is asked (x_monitors.h): SDL hears of a display that is plugged in or pulled out, but not of what the settings change
// of one that stays plugged in: mirrored, switched off, put elsewhere. Without X11 it is SDL that is asked.
// Threading: main thread, once a window is open.
#pragma once

#include <optional>
#include <vector>

#include "platform/rect.h"

struct SDL_Window;

namespace wissel::platform {

struct Monitor {
    Rect place;             // in the units of the desktop; those that mirror each other have one place, or parts of it
    bool built_in = false;  // a laptop's own
    bool primary = false;
    friend bool operator==(const Monitor&, const Monitor&) = default;
};

// Never empty where a display shows anything.
std::vector<Monitor> monitors_around(SDL_Window* window);
// The one that has most of this; none where it lies outside all.
std::optional<std::size_t> monitor_under(const Rect& place, const std::vector<Monitor>& displays);

// How many SDL knows: what an index of a display goes by.
int displays();
// What the desktop's own bars leave of one.
std::optional<Rect> room_on_display(int display);

}  // namespace wissel::platform
