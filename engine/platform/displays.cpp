#include "platform/displays.h"

#include <SDL.h>

#include <algorithm>

#include "platform/x_monitors.h"

namespace wissel::platform {

namespace {

std::vector<Monitor> known_to_sdl() {
    std::vector<Monitor> found;
    for (int i = 0; i < displays(); ++i) {
        SDL_Rect place{};
        if (SDL_GetDisplayBounds(i, &place) == 0) found.push_back({{place.x, place.y, place.w, place.h}, false, i == 0});
    }
    return found;
}

long long area(const Rect& rect) { return static_cast<long long>(rect.width) * rect.height; }

}  // namespace

std::vector<Monitor> monitors_around(SDL_Window* window) {
    auto found = window ? x_monitors(window) : std::vector<Monitor>();
    return found.empty() ? known_to_sdl() : found;
}

std::optional<std::size_t> monitor_under(const Rect& place, const std::vector<Monitor>& displays) {
    std::optional<std::size_t> most;
    long long has = 0;
    for (std::size_t i = 0; i < displays.size(); ++i) {
        const auto shared = area(common(place, displays[i].place));
        if (shared <= has) continue;
        has = shared;
        most = i;
    }
    return most;
}

int displays() { return std::max(SDL_GetNumVideoDisplays(), 0); }

std::optional<Rect> room_on_display(int display) {
    SDL_Rect room{};
    if (SDL_GetDisplayUsableBounds(display, &room) != 0) return std::nullopt;
    return Rect{room.x, room.y, room.w, room.h};
}

}  // namespace wissel::platform
