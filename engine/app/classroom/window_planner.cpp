#include "app/classroom/window_planner.h"

#include <algorithm>
#include <array>

namespace wissel::app {

namespace {

using platform::Monitor;
using platform::Rect;
using Displays = std::vector<Monitor>;

constexpr int kNoticed = 32;  // pixels of a window, either way: less of it nobody reads

// The teacher's own: the laptop's, else the desktop's first. Only of those that show nothing of what stands there.
std::optional<Rect> teachers_beside(const Rect& of_class, const Displays& displays) {
    const auto beside = [&](auto is_it) -> std::optional<Rect> {
        const auto found = std::ranges::find_if(displays, [&](const Monitor& each) { return is_it(each) && !overlap(each.place, of_class); });
        return found == displays.end() ? std::nullopt : std::optional(found->place);
    };
    if (const auto found = beside([](const Monitor& each) { return each.built_in; })) return found;
    if (const auto found = beside([](const Monitor& each) { return each.primary; })) return found;
    return beside([](const Monitor&) { return true; });
}

bool is_one_of(const Rect& place, const Displays& displays) { return std::ranges::find(displays, place, &Monitor::place) != displays.end(); }

}  // namespace

bool WindowPlanner::is_any_beside(const Rect& window, const Displays& displays) {
    const auto here = monitor_under(window, displays);
    return here && teachers_beside(displays[*here].place, displays);
}

WindowPlan WindowPlanner::look(const Desktop& desktop) {
    if (desktop.displays.empty()) return {one_, {}, {}, WindowPlan::Teacher::Leave};
    const auto here = monitor_under(desktop.of_class, desktop.displays);
    const auto on = here ? std::optional(desktop.displays[*here].place) : std::nullopt;
    const bool has_changed = desktop.displays != displays_ || on != class_on_ || moving_;
    const auto plan = has_changed || !on ? arrange(desktop, here) : watch(desktop, *on);
    displays_ = desktop.displays;
    class_on_ = on;
    one_ = plan.one_display;
    return plan;
}

// Nothing has changed but, perhaps, where the teacher's window is.
WindowPlan WindowPlanner::watch(const Desktop& desktop, const Rect& on) {
    using Teacher = WindowPlan::Teacher;
    const bool has_waited = awaited_ == 1;
    awaited_ = std::max(awaited_ - 1, 0);
    if (desktop.teacher_hidden) return {one_, {}, {}, Teacher::Leave};
    const bool is_seen = overlap(desktop.of_teacher, on, kNoticed) || !monitor_under(desktop.of_teacher, desktop.displays);
    if (!is_seen) awaited_ = 0;
    return {is_seen, {}, {}, is_seen && (!one_ || has_waited) ? Teacher::Hide : Teacher::Leave};
}

// Back to where it was beside the teacher's; else away from the teacher's display. Where only it was moved, somebody meant that, unless
// it came to the teacher's own: the notes would go where the class still looks.
Rect WindowPlanner::where_class_belongs(const Desktop& desktop, std::optional<std::size_t> here) const {
    const auto& displays = desktop.displays;
    const auto at = here ? displays[*here].place : displays.front().place;
    const bool is_first = displays_.empty(), is_only_moved = displays == displays_ && !moving_;
    const auto teachers = teachers_beside({}, displays);
    const bool was_meant = is_only_moved && !(home_ && teachers && overlap(at, *teachers));
    if (here && (is_first || was_meant || tries_ >= kTries)) return at;
    if (home_ && is_one_of(*home_, displays)) return *home_;
    if (!teachers || !overlap(at, *teachers)) return at;
    const auto projector = std::ranges::find_if(displays, [&](const Monitor& each) { return !overlap(each.place, *teachers); });
    return projector == displays.end() ? at : projector->place;
}

WindowPlan WindowPlanner::arrange(const Desktop& desktop, std::optional<std::size_t> here) {
    using Teacher = WindowPlan::Teacher;
    if (desktop.displays != displays_) tries_ = 0;
    const auto belongs = where_class_belongs(desktop, here);
    const bool is_there = here && desktop.displays[*here].place == belongs && (!desktop.class_fills || covers(desktop.of_class, belongs));
    moving_ = !here || (!is_there && tries_ < kTries);
    if (moving_) {  // until it is there nobody knows who sees what
        ++tries_;
        return {true, belongs, {}, Teacher::Hide};
    }
    const auto teachers = teachers_beside(belongs, desktop.displays);
    if (!teachers) return {true, {}, {}, one_ ? Teacher::Leave : Teacher::Hide};
    home_ = belongs;
    const bool is_placed = !desktop.teacher_hidden && monitor_under(desktop.of_teacher, desktop.displays) && !overlap(desktop.of_teacher, belongs, kNoticed);
    if (is_placed) return {false, {}, {}, Teacher::Leave};
    awaited_ = kPatience;
    return {true, {}, teachers, Teacher::Show};
}

}  // namespace wissel::app
