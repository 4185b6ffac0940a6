// Xlib as SDL itself uses it: loaded when there is an X server, never linked. Only for files of platform/ that ask the server directly.
//
// Threading: main thread. Cheap to make again and again: the library has been loaded by SDL.
#pragma once

#include <SDL.h>
#include <SDL_syswm.h>

#include <memory>
#include <optional>

#if defined(SDL_VIDEO_DRIVER_X11)

namespace wissel::platform {

// The window as the X server knows it; none: it is no X server that shows it.
struct XPlace {
    Display* display;
    Window window;
};
inline std::optional<XPlace> x_place(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11) return std::nullopt;
    return XPlace{info.info.x11.display, info.info.x11.window};
}

class Xlib {
public:
    Xlib() : library_(SDL_LoadObject("libX11.so.6")) {
        if (!library_) return;
        complete_ = load(atom, "XInternAtom") && load(property, "XGetWindowProperty") && load(release, "XFree") && load(tree, "XQueryTree") &&
                    load(attributes, "XGetWindowAttributes") && load(raise, "XRaiseWindow") && load(map, "XMapWindow") && load(focus, "XSetInputFocus") &&
                    load(focused, "XGetInputFocus") && load(grab_keys, "XGrabKeyboard") && load(send, "XSendEvent") && load(sync, "XSync") &&
                    load(on_error, "XSetErrorHandler") && load(translate, "XTranslateCoordinates") && load(name_of, "XGetAtomName");
    }
    bool complete() const { return complete_; }

    decltype(&XInternAtom) atom = nullptr;
    decltype(&XGetWindowProperty) property = nullptr;
    decltype(&XFree) release = nullptr;
    decltype(&XQueryTree) tree = nullptr;
    decltype(&XGetWindowAttributes) attributes = nullptr;
    decltype(&XRaiseWindow) raise = nullptr;
    decltype(&XMapWindow) map = nullptr;
    decltype(&XSetInputFocus) focus = nullptr;
    decltype(&XGetInputFocus) focused = nullptr;
    decltype(&XGrabKeyboard) grab_keys = nullptr;
    decltype(&XSendEvent) send = nullptr;
    decltype(&XSync) sync = nullptr;
    decltype(&XSetErrorHandler) on_error = nullptr;
    decltype(&XTranslateCoordinates) translate = nullptr;
    decltype(&XGetAtomName) name_of = nullptr;

private:
    struct Unload {
        void operator()(void* library) const noexcept { SDL_UnloadObject(library); }
    };
    template <class Function>
    bool load(Function& function, const char* name) {
        function = reinterpret_cast<Function>(SDL_LoadFunction(library_.get(), name));
        return function != nullptr;
    }

    std::unique_ptr<void, Unload> library_;
    bool complete_ = false;
};

}  // namespace wissel::platform

#endif
