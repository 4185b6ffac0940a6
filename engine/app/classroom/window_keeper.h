// Keeps the two windows of a lesson where they belong (window_planner.h), whatever becomes of the displays.
//
// Threading: main thread. Ownership: refers to the windows.
#pragma once

#include "app/classroom/classroom_windows.h"
#include "app/classroom/window_planner.h"

namespace wissel::app {

class WindowKeeper {
public:
    static constexpr Duration kEvery = std::chrono::milliseconds(300);     // the desktop is asked where the windows are
    static constexpr Duration kPatience = std::chrono::milliseconds(600);  // since then: whatever the film loses by it

    // `windowed`: whoever leads sees to it themselves.
    WindowKeeper(ClassroomWindows& windows, bool windowed);

    // Between two pictures of the film, since the answer of a desktop that is busy drawing may take a while. `left`: until the next is to be
    // drawn. Returns whether the class has begun, or ceased, to see what the teacher sees.
    bool follow(Duration now, Duration left);
    void show_controls(bool shown);
    void toggle_controls();  // only where the class is looking: beside it they are always there

private:
    Desktop ask() const;
    bool carry_out(const WindowPlan& plan);

    ClassroomWindows& windows_;
    const bool windowed_;
    WindowPlanner planner_;
    Duration looked_{}, took_{};
};

}  // namespace wissel::app
