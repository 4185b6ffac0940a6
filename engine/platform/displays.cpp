#include "platform/displays.h"

#include <SDL.h>

#include <algorithm>

namespace wissel::platform {

namespace {

Rect as_rect(const SDL_Rect& rect) { return {rect.x, rect.y, rect.w, rect.h}; }

}  // namespace

int displays() { return std::max(SDL_GetNumVideoDisplays(), 0); }

std::optional<Rect> place_of_display(int display) {
    SDL_Rect place{};
    return SDL_GetDisplayBounds(display, &place) == 0 ? std::optional(as_rect(place)) : std::nullopt;
}

std::optional<Rect> room_on_display(int display) {
    SDL_Rect room{};
    return SDL_GetDisplayUsableBounds(display, &room) == 0 ? std::optional(as_rect(room)) : std::nullopt;
}

std::optional<int> display_beside(int display) {
    const auto here = place_of_display(display);
    if (!here) return std::nullopt;
    for (int i = 0; i < displays(); ++i) {
        const auto there = place_of_display(i);
        if (i != display && there && !overlap(*here, *there)) return i;
    }
    return std::nullopt;
}

}  // namespace wissel::platform
