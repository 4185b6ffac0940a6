// The hidden way to the page of a kiosk's staff, where the PIN is asked. By touch or mouse: the four corners of the
// screen, clockwise from one that the configuration names. By keyboard: Ctrl+Alt+S. By gamepad: both shoulders, Back
// and Start, held.
//
// Threading: one thread; pure: events and the steady time are handed in.
// A press anywhere else begins anew, so that a visitor who taps about comes here less than once in ten million taps:
// four boxes of at most 1.44 % of the screen each.
#pragma once

#include "base/time.h"
#include "kiosk/config.h"

namespace wissel::kiosk {

// Of a finger or the mouse's button, in the same unit as the size of what is touched.
struct Press {
    float x = 0, y = 0, width = 0, height = 0;
    WallTime at;
};

class StaffGesture {
public:
    static constexpr float kBox = 0.12F;  // of the screen's smaller side
    static constexpr Duration kWithin = std::chrono::seconds(6), kHeldFor = std::chrono::seconds(3);

    explicit StaffGesture(Corner first) : first_(first) {}

    // Each is true once for each time that the gesture was made.
    bool on_press(const Press& press);
    // The press before was its second corner, or a later one: it was meant for nothing else.
    bool under_way() const { return corners_ > 1; }
    // Something else was done in between, and what corners were pressed before belongs to no gesture.
    void break_off() { corners_ = 0; }
    bool on_keys();  // Ctrl+Alt+S
    // At each change, and often enough while they are held. `all`: both shoulders, Back and Start are down.
    bool on_buttons(bool all, WallTime now);

private:
    Corner first_;
    int corners_ = 0;  // pressed so far
    WallTime began_;
    bool held_ = false, given_ = false;
    WallTime held_since_;
};

}  // namespace wissel::kiosk
