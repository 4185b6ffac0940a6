// Input of a lesson: two windows, the class's on the projector and the teacher's, which Dear ImGui's back end reads.
//
// Keys, clickers and pads are the teacher's, whichever window has them. The pointer is the teacher's in their own window; in the
// class's it presses nothing.
// Threading: main thread. Ownership: both screens and the ImGui context that was current must outlive it. Never beside an InputReader.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "director/lesson_command.h"
#include "platform/input.h"

struct ImGuiContext;
union SDL_Event;

namespace wissel::platform {

class LessonInput {
public:
    struct Batch {
        std::vector<director::LessonCommand> commands;
        std::vector<director::Action> actions;  // volume, captions, languages, the end of the program
        std::optional<playback::Size> class_resized;
        bool class_exposed = false;
        bool teacher_touched = false;  // the teacher's window is to be drawn
        bool ends = false;             // the system asks the program to end; closing a window is an action, Quit
    };

    LessonInput(const Screen& teacher, const Screen& class_screen);
    ~LessonInput();
    LessonInput(const LessonInput&) = delete;
    LessonInput& operator=(const LessonInput&) = delete;

    // Waits for the first event, `timeout` at most; InputReader::wake() ends it.
    Batch wait_for_input(Duration timeout);
    // Before the frame of the teacher's ImGui is begun, after Screen::begin_frame().
    void begin_frame();

private:
    void take(const SDL_Event& event, Batch& batch);
    void take_key(const SDL_Event& event, Batch& batch);
    void take_of_class(const SDL_Event& event, Batch& batch);

    std::unique_ptr<EventTranslator> translator_, class_translator_;
    std::uint32_t class_window_;
    ImGuiContext* context_;
};

}  // namespace wissel::platform
