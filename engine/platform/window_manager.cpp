#include "platform/window_manager.h"

#include "platform/xlib.h"

namespace wissel::platform {

#if defined(SDL_VIDEO_DRIVER_X11)

namespace {

// A window manager that knows full screen leaves its mark on the root window (EWMH, _NET_SUPPORTING_WM_CHECK).
bool has_mark(Display* display) {
    const Xlib x;
    if (!x.complete()) return true;
    const Atom mark = x.atom(display, "_NET_SUPPORTING_WM_CHECK", True);
    if (mark == None) return false;
    Atom type = None;
    int format = 0;
    unsigned long items = 0, rest = 0;
    unsigned char* data = nullptr;
    const Window root = DefaultRootWindow(display);
    const int status = x.property(display, root, mark, 0, 1, False, AnyPropertyType, &type, &format, &items, &rest, &data);
    if (data) x.release(data);
    return status == Success && type != None && items > 0;
}

}  // namespace

#endif

bool has_window_manager(SDL_Window* window) {
#if defined(SDL_VIDEO_DRIVER_X11)
    if (const auto place = x_place(window)) return has_mark(place->display);
#else
    static_cast<void>(window);
#endif
    return true;
}

}  // namespace wissel::platform
