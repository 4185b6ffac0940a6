#include "app/classroom/window_keeper.h"

#include <algorithm>
#include <utility>

#include "platform/displays.h"

namespace wissel::app {

WindowKeeper::WindowKeeper(ClassroomWindows& windows, bool windowed) : windows_(windows), windowed_(windowed), planner_(windows.one_display) {}

bool WindowKeeper::follow(Duration now, Duration left) {
    const auto since = now - looked_;
    if (windowed_ || since < kEvery || (left < 2 * took_ && since < kPatience)) return false;
    looked_ = now;
    const auto began = std::chrono::steady_clock::now();
    const auto desktop = ask();
    took_ = std::max<Duration>(std::chrono::steady_clock::now() - began, took_ * 7 / 8);
    return carry_out(planner_.look(desktop));
}

Desktop WindowKeeper::ask() const {
    const auto& of_class = *windows_.of_class;
    const auto& of_teacher = *windows_.of_teacher;
    return {platform::monitors_around(of_class.window()), of_class.place(), of_teacher.place(), of_teacher.hidden(), of_class.fullscreen()};
}

bool WindowKeeper::carry_out(const WindowPlan& plan) {
    const bool has_changed = std::exchange(windows_.one_display, plan.one_display) != plan.one_display;
    if (plan.teacher == WindowPlan::Teacher::Hide && !windows_.of_teacher->hidden()) show_controls(false);
    if (plan.class_to) windows_.of_class->move_to(*plan.class_to);
    if (plan.teacher_to) windows_.of_teacher->move_to(*plan.teacher_to);
    if (plan.teacher == WindowPlan::Teacher::Show) show_controls(true);
    return has_changed;
}

void WindowKeeper::show_controls(bool shown) {
    if (shown) return windows_.of_teacher->show();
    windows_.of_teacher->hide();
    windows_.of_class->take_keys();
}

void WindowKeeper::toggle_controls() {
    if (windows_.one_display) show_controls(windows_.of_teacher->hidden());
}

}  // namespace wissel::app
