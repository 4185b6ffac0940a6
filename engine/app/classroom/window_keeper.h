// Which of the two windows is to be seen, and where: the teacher's must never come to stand where the class is looking.
//
// A projector may be plugged in, pulled out and mirrored at any moment of a lesson. With one display, or two that show the same, the
// class's window fills it and the teacher's is hidden until it is asked for; with a second the class's goes there.
// Threading: main thread. Ownership: refers to the windows.
#pragma once

#include "app/classroom/classroom_windows.h"

namespace wissel::app {

class WindowKeeper {
public:
    // `windowed`: whoever leads sees to it themselves.
    WindowKeeper(ClassroomWindows& windows, bool windowed);

    static constexpr Duration kEvery = std::chrono::milliseconds(300);  // the desktop is asked where the windows are

    // Before each picture. Returns whether the class has begun, or ceased, to see what the teacher sees.
    bool follow(Duration now);
    void show_controls(bool shown);
    void toggle_controls();  // only where the class is looking: beside it they are always there

private:
    void fill_new_display();

    ClassroomWindows& windows_;
    const bool windowed_;
    int displays_;
    Duration looked_{};
};

}  // namespace wissel::app
