// Input for a window with fields to write in and lists to scroll: Dear ImGui's own back end for SDL2 gets every event, and what
// it has no use for comes out as with InputReader.
//
// Threading: main thread. Ownership: the screen and the ImGui context that was current must outlive it. Never beside an
// InputReader.
#pragma once

#include <memory>
#include <vector>

#include "platform/input.h"

struct ImGuiContext;
union SDL_Event;

namespace wissel::platform {

class DeskInput {
public:
    // For the ImGui context that is current.
    explicit DeskInput(const Screen& screen);
    ~DeskInput();
    DeskInput(const DeskInput&) = delete;
    DeskInput& operator=(const DeskInput&) = delete;

    // Waits for the first event, `timeout` at most. Keys while somebody is writing are not among them; the pointer never is.
    std::vector<Input> wait_for_input(Duration timeout);
    // Before ImGui's frame is begun, after Screen::begin_frame().
    void begin_frame();

private:
    void take(const SDL_Event& event, std::vector<Input>& batch);

    std::unique_ptr<EventTranslator> translator_;
    ImGuiContext* context_;
};

}  // namespace wissel::platform
