// Keeps the two windows of a lesson where they belong (window_planner.h), whatever becomes of the displays.
//
// Threading: main thread. Ownership: refers to the windows.
#pragma once

#include "app/classroom/classroom_windows.h"
#include "app/classroom/window_planner.h"

namespace wissel::app {

class WindowKeeper {
public:
    static constexpr Duration kEvery = std::chrono::milliseconds(300);  // the desktop is asked where the windows are

    // `windowed`: whoever leads sees to it themselves.
    WindowKeeper(ClassroomWindows& windows, bool windowed);

    // Before each picture. Returns whether the class has begun, or ceased, to see what the teacher sees.
    bool follow(Duration now);
    void show_controls(bool shown);
    void toggle_controls();  // only where the class is looking: beside it they are always there

private:
    ClassroomWindows& windows_;
    const bool windowed_;
    WindowPlanner planner_;
    Duration looked_{};
};

}  // namespace wissel::app
