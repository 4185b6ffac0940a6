// The teacher's window: drawn when what it shows has changed, or somebody touches it, and not with every picture of the film.
//
// Both windows are drawn on one thread: this one between two pictures of the film, when it is known to take less time than is left until
// the next. Where it never fits the film loses a picture now and then, and not the teacher the lesson.
//
// Threading: main thread. Ownership: refers to the windows, what mirrors the class's, and the input, which must outlive it.
#pragma once

#include <optional>
#include <vector>

#include "app/classroom/classroom_windows.h"
#include "app/classroom/mirror.h"
#include "lectern/teacher_view.h"
#include "platform/lesson_input.h"

namespace wissel::app {

class TeacherWindow {
public:
    // It is looked at whether there is something new, such as votes; what was touched shows at once. As often as the mirror: every time
    // that it is drawn beside a film is a picture that may come late.
    static constexpr Duration kEvery = Mirror::kEvery;

    TeacherWindow(ClassroomWindows& windows, const Mirror& mirror, platform::LessonInput& input) : windows_(windows), mirror_(mirror), input_(input) {}

    // Something was done: the next frames are drawn, until ImGui has come to rest.
    void touch() { frames_ = kSettling; }
    // `left`: until the next picture of the film is to be drawn.
    bool is_due(Duration now, Duration left);
    // Draws it if that is another view than the last one, or it was touched. Returns what was pressed on it.
    std::vector<lectern::LecternAction> show(const lectern::TeacherView& view, Duration now);
    const lectern::TeacherView& shown() const { return shown_; }

private:
    static constexpr Duration kPatience = std::chrono::milliseconds(400);
    static constexpr int kSettling = 3;  // frames: what is pressed in one shows in the next

    void draw_mirror();

    ClassroomWindows& windows_;
    const Mirror& mirror_;
    platform::LessonInput& input_;
    lectern::TeacherView shown_;
    playback::PictureRef mirrored_;
    Duration drawn_{}, took_{};  // drawn_: or looked at
    std::optional<Duration> late_since_;
    int frames_ = kSettling;
};

}  // namespace wissel::app
