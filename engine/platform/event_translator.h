// One SDL event to inputs.
//
// Threading: main thread. Ownership: refers to the screen for the scale between the window and its pixels.
#pragma once

#include <SDL_events.h>

#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "platform/gamepads.h"
#include "platform/input.h"

namespace wissel::platform {

inline constexpr std::size_t kMostEvents = 256;  // taken at once: a flood of them does not keep a picture waiting

class EventTranslator {
public:
    explicit EventTranslator(const Screen& screen) : screen_(screen) {}

    std::optional<Input> translate(const SDL_Event& event);

private:
    struct Point {
        float x, y;
    };

    std::optional<Input> from_key(const SDL_KeyboardEvent& event) const;
    std::optional<Input> from_mouse_button(const SDL_MouseButtonEvent& event) const;
    std::optional<Input> from_finger(const SDL_TouchFingerEvent& event);
    std::optional<Input> from_pad(const SDL_Event& event);
    bool is_pushed_anew(const SDL_ControllerAxisEvent& axis);
    std::optional<Input> from_window(const SDL_WindowEvent& event) const;
    Point in_pixels(int x, int y) const;

    const Screen& screen_;
    Gamepads pads_;
    std::set<std::pair<SDL_JoystickID, Uint8>> pushed_;  // axes
    // The one that is the pointer; others are ignored meanwhile. A hand that rests on the screen, or a finger whose end the
    // system has kept to itself, gives way to the next.
    std::optional<SDL_FingerID> finger_;
    Uint32 finger_since_ = 0;  // SDL's milliseconds
};

}  // namespace wissel::platform
