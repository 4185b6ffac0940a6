#include "platform/front_place.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "platform/xlib.h"

namespace wissel::platform {

#if defined(SDL_VIDEO_DRIVER_X11)

namespace {

int pass_over(Display*, XErrorEvent*) { return 0; }

// Windows of others may be gone between two questions: an error that Xlib would end the program for.
class Forgiving {
public:
    Forgiving(const Xlib& x, Display* display) : x_(x), display_(display) {
        x_.sync(display_, False);
        before_ = x_.on_error(pass_over);
    }
    ~Forgiving() {
        x_.sync(display_, False);
        x_.on_error(before_);
    }
    Forgiving(const Forgiving&) = delete;
    Forgiving& operator=(const Forgiving&) = delete;

private:
    const Xlib& x_;
    Display* const display_;
    XErrorHandler before_;
};

struct Family {
    Window parent = None;
    std::vector<Window> children;  // from the lowest to the topmost
};

Family family_of(const Xlib& x, Display* display, Window window) {
    Family family;
    Window root = None, *children = nullptr;
    unsigned int count = 0;
    if (x.tree(display, window, &root, &family.parent, &children, &count) == 0) return {};
    if (children) {
        family.children.assign(children, children + count);
        x.release(children);
    }
    return family;
}

// The window itself, or what a window manager has put around it, right below the root.
Window outermost(const Xlib& x, const XPlace& place) {
    const Window root = DefaultRootWindow(place.display);
    Window window = place.window;
    for (Window parent = window; parent != None && parent != root; parent = family_of(x, place.display, window).parent) window = parent;
    return window;
}

bool is_seen(const Xlib& x, Display* display, Window window) {
    XWindowAttributes found{};
    if (x.attributes(display, window, &found) == 0 || found.map_state != IsViewable || found.c_class != InputOutput) return false;
    const auto* const screen = found.screen;
    return found.x < WidthOfScreen(screen) && found.y < HeightOfScreen(screen) && found.x + found.width > 0 && found.y + found.height > 0;
}

bool is_on_top(const Xlib& x, const XPlace& place) {
    const auto windows = family_of(x, place.display, DefaultRootWindow(place.display)).children;
    const auto own = std::ranges::find(windows, outermost(x, place));
    if (own == windows.end()) return true;  // it is being put somewhere else at this moment
    return std::none_of(std::next(own), windows.end(), [&](Window each) { return is_seen(x, place.display, each); });
}

// SDL has a window of its own inside, which may hold the focus in its place.
bool has_focus(const Xlib& x, const XPlace& place) {
    Window focused = None;
    int revert = 0;
    x.focused(place.display, &focused, &revert);
    while (focused != None && focused != PointerRoot && focused != place.window) focused = family_of(x, place.display, focused).parent;
    return focused == place.window;
}

// EWMH, _NET_WM_STATE.
void ask_for_state(const Xlib& x, const XPlace& place, bool wanted, const char* first, const char* second) {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = place.window;
    event.xclient.message_type = x.atom(place.display, "_NET_WM_STATE", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = wanted ? 1 : 0;
    event.xclient.data.l[1] = static_cast<long>(x.atom(place.display, first, False));
    event.xclient.data.l[2] = static_cast<long>(x.atom(place.display, second, False));
    event.xclient.data.l[3] = 1;  // an application asks
    x.send(place.display, DefaultRootWindow(place.display), False, SubstructureNotifyMask | SubstructureRedirectMask, &event);
}

}  // namespace

FrontPlace front_place(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    if (!place || !x.complete()) return {};
    const Forgiving errors(x, place->display);
    return {is_on_top(x, *place), has_focus(x, *place)};
}

void come_to_front(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    if (!place || !x.complete()) return;
    const Forgiving errors(x, place->display);
    ask_for_state(x, *place, false, "_NET_WM_STATE_BELOW", "_NET_WM_STATE_SHADED");
    ask_for_state(x, *place, true, "_NET_WM_STATE_FULLSCREEN", "_NET_WM_STATE_ABOVE");
    SDL_RaiseWindow(window);  // which also shows the desktop that it is on
    x.map(place->display, place->window);
    x.raise(place->display, outermost(x, *place));
    x.focus(place->display, place->window, RevertToParent, CurrentTime);
}

std::optional<playback::Size> whole_screen(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    if (!place || !x.complete()) return std::nullopt;
    XWindowAttributes root{};
    if (x.attributes(place->display, DefaultRootWindow(place->display), &root) == 0) return std::nullopt;
    return playback::Size{root.width, root.height};
}

void outlive_x_errors(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    if (place && x.complete()) x.on_error(pass_over);
}

bool hold_keys(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    if (!place || !x.complete()) return true;
    const Forgiving errors(x, place->display);
    return x.grab_keys(place->display, place->window, True, GrabModeAsync, GrabModeAsync, CurrentTime) == GrabSuccess;
}

#else

FrontPlace front_place(SDL_Window*) { return {}; }
void come_to_front(SDL_Window*) {}
std::optional<playback::Size> whole_screen(SDL_Window*) { return std::nullopt; }
void outlive_x_errors(SDL_Window*) {}
bool hold_keys(SDL_Window*) { return true; }

#endif

}  // namespace wissel::platform
