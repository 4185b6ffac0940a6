// The two windows of a lesson, each on its display.
//
// Threading: main thread. Ownership: screens and what is drawn on them; the contexts of ImGui go before the screens.
#pragma once

#include <memory>
#include <string>

#include "app/options/classroom_options.h"
#include "base/result.h"
#include "lectern/lectern.h"
#include "platform/screen.h"
#include "ui/overlay.h"

namespace wissel::app {

struct ClassroomWindows {
    std::unique_ptr<platform::Screen> of_class, of_teacher;
    std::unique_ptr<ui::Overlay> overlay;
    std::unique_ptr<lectern::Lectern> lectern;
    bool one_display = false;  // the class looks at what the teacher sees
};

// Fails where there is no display, no font, or not the display that is asked for. With one display the teacher's window is hidden.
Result<ClassroomWindows> open_windows(const ClassroomOptions& options, const std::string& title);

}  // namespace wissel::app
