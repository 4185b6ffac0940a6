// A desktop on paper: displays come, go and mirror, and windows are moved by it or not.
#include "app/classroom/window_planner.h"

#include <doctest/doctest.h>

using namespace wissel::app;
using wissel::platform::Monitor;
using wissel::platform::Rect;

namespace {

constexpr Rect kLaptop{0, 0, 1280, 800}, kProjector{1280, 0, 1920, 1080}, kThird{3200, 0, 1280, 1024};
const Monitor kOwn{kLaptop, true, true}, kBeamer{kProjector, false, false};

struct Displays {
    explicit Displays(std::vector<Monitor> displays, Rect of_class, bool one) : planner(one), one_display(one) {
        desktop.displays = std::move(displays);
        desktop.of_class = of_class;
        desktop.of_teacher = {0, 40, 1280, 760};
        desktop.teacher_hidden = one;
        look();
    }
    // As WindowKeeper does what is planned; the desktop may refuse.
    WindowPlan look() {
        const auto plan = planner.look(desktop);
        one_display = plan.one_display;
        if (plan.teacher == WindowPlan::Teacher::Hide) desktop.teacher_hidden = true;
        if (plan.teacher == WindowPlan::Teacher::Show) desktop.teacher_hidden = false;
        if (plan.class_to && obeys) desktop.of_class = *plan.class_to;
        if (plan.teacher_to && obeys) desktop.of_teacher = *plan.teacher_to;
        CHECK((one_display || !teacher_is_seen_by_class()));  // no notes before the class, ever
        return plan;
    }
    void settle() {
        for (int i = 0; i < 2 * WindowPlanner::kTries; ++i) look();
    }
    bool teacher_is_seen_by_class() const {
        const auto on = monitor_under(desktop.of_class, desktop.displays);
        return !desktop.teacher_hidden && (!on || overlap(desktop.of_teacher, desktop.displays[*on].place));
    }

    Desktop desktop;
    WindowPlanner planner;
    bool one_display, obeys = true;
};

Displays both_displays() { return Displays({kOwn, kBeamer}, kProjector, false); }

}  // namespace

TEST_CASE("windows that stand where they belong are left there") {
    auto desk = both_displays();
    for (int i = 0; i < 5; ++i) {
        const auto plan = desk.look();
        CHECK_FALSE(plan.one_display);
        CHECK_FALSE(plan.class_to);
        CHECK_FALSE(plan.teacher_to);
    }
    Displays alone({kOwn}, kLaptop, true);
    CHECK(alone.look().one_display);
    CHECK(alone.desktop.of_class == kLaptop);
}

TEST_CASE("a projector that is pulled out hides the notes at once, and one that is back gets the film again") {
    auto desk = both_displays();
    desk.desktop.displays = {kOwn};  // the window may be left outside all displays
    CHECK(desk.look().one_display);
    CHECK(desk.desktop.teacher_hidden);
    desk.settle();
    CHECK(desk.desktop.of_class == kLaptop);
    CHECK(desk.one_display);
    desk.desktop.displays = {kOwn, kBeamer};
    CHECK(desk.look().one_display);  // until the film is there
    desk.settle();
    CHECK(desk.desktop.of_class == kProjector);
    CHECK_FALSE(desk.one_display);
    CHECK(desk.desktop.of_teacher == kLaptop);
}

TEST_CASE("mirrored displays are one, whether the desktop moves the windows or not") {
    for (const bool moved : {false, true}) {
        auto desk = both_displays();
        desk.desktop.displays = {kOwn, {kLaptop, false, false}};
        if (moved) desk.desktop.of_class = kLaptop;
        CHECK(desk.look().one_display);
        desk.settle();
        CHECK(desk.one_display);
        CHECK(desk.desktop.of_class == kLaptop);
        CHECK_FALSE(desk.teacher_is_seen_by_class());
        desk.desktop.displays = {kOwn, {{0, 0, 1024, 768}, false, false}};  // a part of it
        desk.settle();
        CHECK(desk.one_display);
        desk.desktop.displays = {kOwn, kBeamer};
        desk.settle();
        CHECK_FALSE(desk.one_display);
        CHECK(desk.desktop.of_class == kProjector);
    }
}

TEST_CASE("a window that is only partly on what is left is made to fill it") {
    auto desk = both_displays();
    const Rect mirror{0, 0, 1920, 1080};
    desk.desktop.displays = {kOwn, {mirror, false, false}};
    desk.look();
    CHECK(covers(desk.desktop.of_class, desk.desktop.displays[*monitor_under(desk.desktop.of_class, desk.desktop.displays)].place));
    desk.settle();
    CHECK(desk.desktop.of_class == mirror);
    CHECK(desk.one_display);
}

TEST_CASE("where a hidden window was says nothing") {
    Displays desk({kOwn, kBeamer}, kLaptop, false);  // the class's asked for on the first display
    desk.desktop.of_teacher = kProjector;
    desk.settle();
    CHECK_FALSE(desk.one_display);
    desk.desktop.displays = {kOwn};
    desk.look();
    for (int i = 0; i < 20; ++i) {
        CHECK(desk.look().one_display);
        CHECK(desk.desktop.teacher_hidden);
    }
    desk.desktop.displays = {kOwn, kBeamer};
    const auto plan = desk.look();
    CHECK_FALSE(plan.class_to);  // it stands where it stood before
    desk.settle();
    CHECK(desk.desktop.of_class == kLaptop);
    CHECK(desk.desktop.of_teacher == kProjector);
    CHECK_FALSE(desk.one_display);
}

TEST_CASE("a laptop that is opened beside the projector takes the notes, and the film stays") {
    const Monitor projector{{0, 0, 1920, 1080}, false, true}, laptop{{1920, 0, 1280, 800}, true, false};
    Displays desk({projector}, projector.place, true);
    desk.desktop.displays = {projector, laptop};
    desk.settle();
    CHECK(desk.desktop.of_class == projector.place);
    CHECK(desk.desktop.of_teacher == laptop.place);
    CHECK_FALSE(desk.one_display);
}

TEST_CASE("a projector that comes to a lesson begun without one gets the film") {
    Displays desk({kOwn}, kLaptop, true);
    desk.desktop.displays = {kOwn, kBeamer};
    desk.settle();
    CHECK(desk.desktop.of_class == kProjector);
    CHECK(desk.desktop.of_teacher == kLaptop);
    CHECK_FALSE(desk.one_display);
}

TEST_CASE("the teacher's window dragged before the class hides, and is not shown again by itself") {
    auto desk = both_displays();
    desk.desktop.of_teacher = {1200, 40, 1280, 760};
    CHECK(desk.look().one_display);
    for (int i = 0; i < 20; ++i) CHECK(desk.look().one_display);
    desk.desktop.teacher_hidden = false;  // F2
    CHECK(desk.look().one_display);
    desk.desktop.of_teacher = {0, 40, 1280, 760};  // dragged back
    CHECK_FALSE(desk.look().one_display);
}

TEST_CASE("the class's window that somebody moves stays where it was put, and the notes make way") {
    Displays desk({kOwn, kBeamer, {kThird, false, false}}, kProjector, false);
    desk.desktop.of_class = kThird;
    desk.settle();
    CHECK(desk.desktop.of_class == kThird);
    CHECK_FALSE(desk.one_display);
    desk.desktop.displays = {kOwn, kBeamer};
    desk.settle();
    CHECK(desk.desktop.of_class == kProjector);
}

TEST_CASE("the class's window that comes to the teacher's own display goes back, and the notes not where the class looks") {
    auto desk = both_displays();
    desk.desktop.of_class = {200, 100, 900, 600};  // as it leaves full screen
    desk.desktop.class_fills = false;
    CHECK(desk.look().one_display);
    desk.settle();
    CHECK(desk.desktop.of_class == kProjector);
    CHECK(desk.desktop.of_teacher == kLaptop);
    CHECK_FALSE(desk.one_display);
}

TEST_CASE("where a desktop moves no window the lesson comes to rest, and the class sees no notes") {
    auto desk = both_displays();
    desk.obeys = false;
    desk.desktop.displays = {kOwn};
    desk.desktop.of_class = kLaptop;
    desk.settle();
    CHECK(desk.one_display);
    desk.desktop.displays = {kOwn, kBeamer};
    desk.settle();
    const auto plan = desk.look();
    CHECK_FALSE(plan.class_to);  // it has been tried
    CHECK(plan.one_display);
    CHECK(desk.desktop.teacher_hidden);  // and so has the other
    desk.desktop.of_teacher = kProjector;  // F2, and dragged beside the film, which stays
    desk.desktop.teacher_hidden = false;
    CHECK_FALSE(desk.look().one_display);
}
