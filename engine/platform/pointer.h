// The pointer: a mouse or one finger.
#pragma once

#include <optional>
#include <variant>

#include "base/time.h"
#include "director/action.h"

namespace wissel::platform {

// Positions are pixels of the drawable, origin top left.
struct PointerMoved {
    float x = 0, y = 0;
    bool touch = false;
};
struct PointerPressed {
    float x = 0, y = 0;
    bool touch = false;
};
struct PointerReleased {
    float x = 0, y = 0;
    bool touch = false;
};
struct PointerLeft {};  // the mouse left the window, or a press is called off

struct PointerState {
    float x = -1, y = -1;  // negative: there is none
    bool down = false;
    bool touch = false;
    std::optional<WallTime> last_used;

    void apply(const PointerMoved& moved, WallTime now);
    void apply(const PointerPressed& pressed, WallTime now);
    void apply(const PointerReleased& released, WallTime now);
    void apply(const PointerLeft& left);
    // A finger that was lifted is nowhere.
    void forget_lifted_finger();
};

inline constexpr Duration kPointerHidesAfter = std::chrono::seconds(3);

// Whether the mouse pointer is drawn: after it was used, for as long as kPointerHidesAfter; never for a finger.
bool pointer_visible(const PointerState& pointer, WallTime now);
// How long until that changes by itself, if it will.
std::optional<Duration> until_pointer_hides(const PointerState& pointer, WallTime now);

}  // namespace wissel::platform
