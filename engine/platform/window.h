// Opens the window and the renderer that suits the machine.
//
// Threading: main thread.
#pragma once

#include <string>

#include "base/result.h"
#include "platform/sdl_handles.h"
#include "playback/picture.h"

namespace wissel::platform {

// The video driver, if there is a screen that somebody can look at. The error says what to do without one.
Result<Subsystem> start_video();

// Not shown yet, so that renderer and full screen are settled before anybody sees it.
Result<WindowHandle> open_window(const std::string& title, playback::Size size, int display = 0);

struct ChosenRenderer {
    RendererHandle renderer;
    bool software = false;
    bool vsync = false;
};

// A graphics card's renderer with vsync, without vsync if that fails, else SDL's software renderer. An OpenGL that is
// itself software (llvmpipe and its like) is passed over: it costs about twice what SDL's own software renderer does.
Result<ChosenRenderer> open_renderer(SDL_Window* window, bool waits_for_refresh = true);

// A renderer on plain memory: needs no display and no video driver. The surface must outlive it.
Result<SurfaceHandle> open_surface(playback::Size size);
Result<RendererHandle> open_surface_renderer(SDL_Surface* surface);

}  // namespace wissel::platform
