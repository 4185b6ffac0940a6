// A window that keeps its screen to itself: for a kiosk, out of which no key leads.
//
// Threading: main thread. Ownership: refers to the screen. What is held off by the window manager or the X server is asked of it; that
// all of them obey is a matter of KIOSK.md's set-up (a shell such as cage, an X server without a window manager).
#pragma once

#include "base/time.h"
#include "platform/screen.h"

namespace wissel::platform {

// Before the screen is opened: what SDL may do by itself (minimise, take signals, swallow the first click, let keys through).
void prepare_held_window();

class HeldWindow {
public:
    // Keys of the window manager come here, nothing can be typed or dropped, the screen stays on.
    HeldWindow(Screen& screen, bool fullscreen);
    // Again and again, cheap: brings it back where it was minimised, moved, shrunk or covered; after a display has come back, too.
    void keep(WallTime now = std::chrono::steady_clock::now());

private:
    Screen& screen_;
    const bool fullscreen_;
    WallTime looked_at_{};
    bool has_keys_ = false;
};

}  // namespace wissel::platform
