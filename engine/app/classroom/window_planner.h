// Where the two windows of a lesson belong on the displays that there are: what is the teacher's must not stand where the class is looking.
//
// The class looks at the display that its window is on, and at all that mirror it. With another beside it the teacher's window belongs
// there; with none it hides until it is asked for, and then shows nothing of the teacher's own. Nor does it before it has been seen to
// stand beside what the class is looking at. Displays come and go at any moment, and
// windows are where the desktop has put them, which may be late, or refuse to be moved.
// Threading: pure; main thread.
#pragma once

#include <optional>
#include <vector>

#include "platform/displays.h"

namespace wissel::app {

struct Desktop {
    std::vector<platform::Monitor> displays;
    platform::Rect of_class, of_teacher;  // where the windows are
    bool teacher_hidden = false;          // then its place says nothing
    bool class_fills = true;              // its display, or is to
};

struct WindowPlan {
    enum class Teacher { Leave, Show, Hide };
    bool one_display = false;  // the class is looking, or may be
    std::optional<platform::Rect> class_to, teacher_to;  // places of displays
    Teacher teacher = Teacher::Leave;
};

class WindowPlanner {
public:
    static constexpr int kTries = 8;      // to move the class's window, before it is left where it is
    static constexpr int kPatience = 5;   // looks, until the teacher's window that was shown must have come to where it belongs

    // `one_display`: as the windows were opened.
    explicit WindowPlanner(bool one_display) : one_(one_display) {}

    WindowPlan look(const Desktop& desktop);

    // Whether a display shows nothing of the one that this window is on.
    static bool is_any_beside(const platform::Rect& window, const std::vector<platform::Monitor>& displays);

private:
    WindowPlan watch(const Desktop& desktop, const platform::Rect& on);
    WindowPlan arrange(const Desktop& desktop, std::optional<std::size_t> here);
    platform::Rect where_class_belongs(const Desktop& desktop, std::optional<std::size_t> here) const;

    bool one_, moving_ = false;
    int tries_ = 0, awaited_ = 0;
    std::vector<platform::Monitor> displays_;       // when they were last looked at
    std::optional<platform::Rect> class_on_;        // the display's place
    std::optional<platform::Rect> home_;            // of the class's window, when there was another beside it
};

}  // namespace wissel::app
