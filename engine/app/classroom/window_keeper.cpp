#include "app/classroom/window_keeper.h"

#include <utility>

#include "platform/displays.h"

namespace wissel::app {

WindowKeeper::WindowKeeper(ClassroomWindows& windows, bool windowed) : windows_(windows), windowed_(windowed), displays_(windows.of_class->displays_in_use()) {}

bool WindowKeeper::follow(Duration now) {
    if (windowed_) return false;
    if (now - looked_ < kEvery) return false;
    looked_ = now;
    const int displays = windows_.of_class->displays_in_use();
    const bool another = displays > std::exchange(displays_, displays);
    if (another && windows_.of_teacher->shares_display_with(*windows_.of_class)) fill_new_display();
    const bool one = windows_.of_teacher->shares_display_with(*windows_.of_class);
    if (one == windows_.one_display) return false;
    windows_.one_display = one;
    show_controls(!one);
    return true;
}

void WindowKeeper::fill_new_display() {
    const auto beside = platform::display_beside(windows_.of_teacher->display());
    if (beside) windows_.of_class->move_to(*beside);
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
