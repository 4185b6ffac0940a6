#include "app/classroom/classroom_windows.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "app/classroom/window_planner.h"
#include "lectern/desk_top.h"
#include "platform/displays.h"
#include "ui/design_height.h"

namespace wissel::app {

Result<ClassroomWindows> open_windows(const ClassroomOptions& options, const std::string& title) {
    ClassroomWindows windows;
    platform::ScreenConfig of_class;
    of_class.title = title;
    of_class.size = options.size;
    of_class.fullscreen = !options.windowed;
    of_class.display = options.display < 0 ? 1 : options.display;
    auto screen = platform::Screen::open(of_class);
    if (!screen) return tl::unexpected(screen.error());
    windows.of_class = std::move(*screen);
    if (options.display >= platform::displays()) return fail(fmt::format("there is no display {}: the last one is {}", options.display, platform::displays() - 1));
    const int display = windows.of_class->display();
    windows.one_display = !options.windowed && !WindowPlanner::is_any_beside(windows.of_class->place(), platform::monitors_around(windows.of_class->window()));
    platform::ScreenConfig of_teacher;
    of_teacher.title = "Wissel";
    constexpr int kFrame = 48;  // that a desktop puts around a window, at most
    const auto room = platform::room_on_display(of_teacher.display);
    const float scale = room ? lectern::scale_for(static_cast<float>(room->width), static_cast<float>(room->height)) : 1;
    of_teacher.size = {std::min(1280, room ? room->width - kFrame : 1280), std::min(800, room ? room->height - kFrame : 800)};
    of_teacher.smallest = {static_cast<int>(900 * scale), static_cast<int>(560 * scale)};
    of_teacher.display = windows.one_display || display != 0 ? 0 : 1;
    of_teacher.waits_for_refresh = false;
    of_teacher.hidden = windows.one_display;
    of_teacher.maximised = !options.windowed;
    auto beside = platform::Screen::open(of_teacher);
    if (!beside) return tl::unexpected(beside.error());
    windows.of_teacher = std::move(*beside);
    const auto size = windows.of_class->size();
    auto overlay = ui::Overlay::make(ui::design_height(size.width, size.height));
    if (!overlay) return tl::unexpected(overlay.error());
    windows.overlay = std::move(*overlay);
    auto lectern = lectern::Lectern::make(scale);
    if (!lectern) return tl::unexpected(lectern.error());
    windows.lectern = std::move(*lectern);
    return windows;
}

}  // namespace wissel::app
