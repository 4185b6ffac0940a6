// Whether somebody on this display carries out a window's wish to be full screen.
#pragma once

struct SDL_Window;

namespace wissel::platform {

// False only on an X server without a window manager (a kiosk, Xvfb). There SDL 2.26 reports a full-screen window that
// in truth has kept its size.
bool has_window_manager(SDL_Window* window);

}  // namespace wissel::platform
