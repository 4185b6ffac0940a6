#include "platform/front_place.h"

#include <algorithm>
#include <array>
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

// EWMH: what the window manager is asked for hears it at the root.
void ask_manager(const Xlib& x, const XPlace& place, const char* what, std::array<long, 4> data) {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = place.window;
    event.xclient.message_type = x.atom(place.display, what, False);
    event.xclient.format = 32;
    std::ranges::copy(data, event.xclient.data.l);
    x.send(place.display, DefaultRootWindow(place.display), False, SubstructureNotifyMask | SubstructureRedirectMask, &event);
}

void ask_for_state(const Xlib& x, const XPlace& place, bool wanted, const char* first, const char* second) {
    const auto atom = [&](const char* name) { return static_cast<long>(x.atom(place.display, name, False)); };
    constexpr long kApplication = 1;
    ask_manager(x, place, "_NET_WM_STATE", {wanted ? 1 : 0, atom(first), atom(second), kApplication});
}

// As a task bar does: it is believed, and a window on another desktop, which SDL would not ask for, comes with its desktop.
void ask_for_activation(const Xlib& x, const XPlace& place) {
    constexpr long kTaskBar = 2;
    ask_manager(x, place, "_NET_ACTIVE_WINDOW", {kTaskBar, CurrentTime, 0, 0});
}

void ask_for_all_desktops(const Xlib& x, const XPlace& place) {
    constexpr long kAll = 0xFFFFFFFF, kTaskBar = 2;
    ask_manager(x, place, "_NET_WM_DESKTOP", {kAll, kTaskBar, 0, 0});
}

// SDL does not hear of every move that a manager makes.
std::optional<Rect> place_of(const Xlib& x, const XPlace& place) {
    XWindowAttributes own{};
    if (x.attributes(place.display, place.window, &own) == 0) return std::nullopt;
    Window child = None;
    int left = 0, top = 0;
    x.translate(place.display, place.window, DefaultRootWindow(place.display), 0, 0, &left, &top, &child);
    return Rect{left, top, own.width, own.height};
}

bool fills_screen(const Xlib& x, const XPlace& place) {
    XWindowAttributes root{};
    const auto own = place_of(x, place);
    if (!own || x.attributes(place.display, DefaultRootWindow(place.display), &root) == 0) return true;
    const bool one_display = SDL_GetNumVideoDisplays() == 1;
    return !one_display || *own == Rect{0, 0, root.width, root.height};
}

}  // namespace

FrontPlace front_place(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    if (!place || !x.complete()) return {};
    const Forgiving errors(x, place->display);
    return {is_on_top(x, *place), has_focus(x, *place), fills_screen(x, *place)};
}

void come_to_front(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    if (!place || !x.complete()) return;
    const Forgiving errors(x, place->display);
    ask_for_state(x, *place, false, "_NET_WM_STATE_BELOW", "_NET_WM_STATE_SHADED");
    ask_for_state(x, *place, true, "_NET_WM_STATE_FULLSCREEN", "_NET_WM_STATE_ABOVE");
    ask_for_all_desktops(x, *place);
    ask_for_activation(x, *place);
    x.map(place->display, place->window);
    x.raise(place->display, outermost(x, *place));
    x.focus(place->display, place->window, RevertToParent, CurrentTime);
}

bool show_again(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    if (!place || !x.complete()) return false;
    const Forgiving errors(x, place->display);
    x.map(place->display, place->window);
    ask_for_activation(x, *place);
    return true;
}

std::optional<playback::Size> whole_screen(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    if (!place || !x.complete()) return std::nullopt;
    XWindowAttributes root{};
    if (x.attributes(place->display, DefaultRootWindow(place->display), &root) == 0) return std::nullopt;
    return playback::Size{root.width, root.height};
}

std::optional<Rect> place_on_desktop(SDL_Window* window) {
    const auto place = x_place(window);
    const Xlib x;
    return place && x.complete() ? place_of(x, *place) : std::nullopt;
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
bool show_again(SDL_Window*) { return false; }
std::optional<playback::Size> whole_screen(SDL_Window*) { return std::nullopt; }
std::optional<Rect> place_on_desktop(SDL_Window*) { return std::nullopt; }
void outlive_x_errors(SDL_Window*) {}
bool hold_keys(SDL_Window*) { return true; }

#endif

}  // namespace wissel::platform
