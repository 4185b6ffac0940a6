#include "app/classroom/teacher_window.h"

#include <algorithm>

namespace wissel::app {

bool TeacherWindow::is_due(Duration now, Duration left) {
    if (!windows_.of_teacher->visible() || (frames_ == 0 && now - drawn_ < kEvery)) return false;
    if (!late_since_) late_since_ = now;
    return left > took_ + took_ / 4 || now - *late_since_ >= kPatience;
}

std::vector<lectern::LecternAction> TeacherWindow::show(const lectern::TeacherView& view, Duration now) {
    late_since_.reset();
    drawn_ = now;
    if (frames_ == 0 && view == shown_ && mirror_.picture() == mirrored_) return {};
    const auto began = std::chrono::steady_clock::now();
    frames_ = std::max(frames_ - 1, 0);
    shown_ = view;
    mirrored_ = mirror_.picture();
    auto& screen = *windows_.of_teacher;
    const auto size = windows_.of_class->size();
    windows_.lectern->make_current();
    screen.begin_frame();
    input_.begin_frame();
    auto actions = windows_.lectern->draw(view, static_cast<float>(size.width) / static_cast<float>(std::max(size.height, 1)));
    static_cast<void>(screen.draw_picture(nullptr));
    draw_mirror();
    screen.draw_overlay();
    screen.present();
    took_ = (3 * took_ + (std::chrono::steady_clock::now() - began)) / 4;
    return actions;
}

void TeacherWindow::draw_mirror() {
    const auto& place = windows_.lectern->mirror();
    if (!mirrored_ || place.width <= 0) return;
    windows_.of_teacher->draw_inset(mirrored_, {static_cast<int>(place.x), static_cast<int>(place.y), static_cast<int>(place.width), static_cast<int>(place.height)});
}

}  // namespace wissel::app
