// Displays as an X server tells of them (RandR 1.5).
//
// Threading: main thread. Cheap: the server answers from what it knows, and looks at no plug.
#pragma once

#include <vector>

#include "platform/displays.h"

namespace wissel::platform {

// Empty: it is no X server that shows the window, or an old one.
std::vector<Monitor> x_monitors(SDL_Window* window);

}  // namespace wissel::platform
