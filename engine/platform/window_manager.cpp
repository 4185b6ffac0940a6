#include "platform/window_manager.h"

#include <SDL.h>
#include <SDL_syswm.h>

#include <memory>

namespace wissel::platform {

#if defined(SDL_VIDEO_DRIVER_X11)

namespace {

struct Unload {
    void operator()(void* library) const noexcept { SDL_UnloadObject(library); }
};

// Xlib as SDL itself uses it: loaded when there is an X server, never linked.
class Xlib {
public:
    Xlib() : library_(SDL_LoadObject("libX11.so.6")) {
        if (!library_) return;
        load(atom, "XInternAtom");
        load(property, "XGetWindowProperty");
        load(release, "XFree");
    }
    bool complete() const { return atom && property && release; }

    decltype(&XInternAtom) atom = nullptr;
    decltype(&XGetWindowProperty) property = nullptr;
    decltype(&XFree) release = nullptr;

private:
    template <class Function>
    void load(Function& function, const char* name) {
        function = reinterpret_cast<Function>(SDL_LoadFunction(library_.get(), name));
    }

    std::unique_ptr<void, Unload> library_;
};

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
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) == SDL_TRUE && info.subsystem == SDL_SYSWM_X11) {
        return has_mark(info.info.x11.display);
    }
#else
    static_cast<void>(window);
#endif
    return true;
}

}  // namespace wissel::platform
