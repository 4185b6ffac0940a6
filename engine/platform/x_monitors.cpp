#include "platform/x_monitors.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "platform/xlib.h"

#if defined(SDL_VIDEO_DRIVER_X11)
#include <X11/extensions/Xrandr.h>
#endif

namespace wissel::platform {

#if defined(SDL_VIDEO_DRIVER_X11)

namespace {

// As SDL has loaded it.
class Xrandr {
public:
    Xrandr() : library_(SDL_LoadObject("libXrandr.so.2")) {
        if (!library_) return;
        monitors = reinterpret_cast<decltype(monitors)>(SDL_LoadFunction(library_, "XRRGetMonitors"));
        release = reinterpret_cast<decltype(release)>(SDL_LoadFunction(library_, "XRRFreeMonitors"));
    }
    ~Xrandr() {
        if (library_) SDL_UnloadObject(library_);
    }
    Xrandr(const Xrandr&) = delete;
    Xrandr& operator=(const Xrandr&) = delete;

    decltype(&XRRGetMonitors) monitors = nullptr;
    decltype(&XRRFreeMonitors) release = nullptr;

private:
    void* library_;
};

// By the kind of its plug, which its name begins with.
bool is_built_in(const Xlib& x, Display* display, Atom name) {
    constexpr std::array<std::string_view, 3> kInside{"eDP", "LVDS", "DSI"};
    char* const words = x.name_of(display, name);
    const std::string_view plug = words ? words : "";
    const bool inside = std::ranges::any_of(kInside, [&](auto kind) { return plug.starts_with(kind); });
    if (words) x.release(words);
    return inside;
}

}  // namespace

std::vector<Monitor> x_monitors(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    const Xrandr randr;
    if (!place || !x.complete() || !randr.monitors || !randr.release) return {};
    int count = 0;
    auto* const monitors = randr.monitors(place->display, DefaultRootWindow(place->display), True, &count);
    if (!monitors) return {};
    std::vector<Monitor> found;
    for (int i = 0; i < count; ++i) {
        const auto& each = monitors[i];
        found.push_back({{each.x, each.y, each.width, each.height}, is_built_in(x, place->display, each.name), each.primary != 0});
    }
    randr.release(monitors);
    return found;
}

#else

std::vector<Monitor> x_monitors(SDL_Window*) { return {}; }

#endif

}  // namespace wissel::platform
