// A lesson led by a gamepad, from the device to the command.
#include "platform/lesson_input.h"

#include <imgui.h>

#include "platform/input_desk.h"
#include "platform/pad.h"

using namespace wissel;
using namespace wissel::test;
using director::LessonCommand;
using director::LessonKey;

namespace {

class LessonDesk {
public:
    LessonDesk() : teacher_(Desk::open()), of_class_(Desk::open()) {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        input_ = std::make_unique<platform::LessonInput>(*teacher_, *of_class_);
    }
    ~LessonDesk() {
        input_.reset();
        ImGui::DestroyContext();
    }
    std::vector<LessonCommand> read() { return input_->wait_for_input(Duration(0)).commands; }

private:
    std::unique_ptr<platform::Screen> teacher_, of_class_;
    std::unique_ptr<platform::LessonInput> input_;
};

std::vector<LessonCommand> pressed(LessonDesk& desk, Pad& pad, SDL_GameControllerButton button) {
    pad.hold(button);
    auto commands = desk.read();
    pad.hold(button, false);
    CHECK(desk.read().empty());
    return commands;
}

}  // namespace

TEST_CASE("a gamepad that is plugged in during a lesson leads it") {
    LessonDesk desk;
    desk.read();
    Pad pad;
    desk.read();  // opens it
    const std::pair<SDL_GameControllerButton, LessonKey> meanings[] = {
        {SDL_CONTROLLER_BUTTON_A, LessonKey::Forward},    {SDL_CONTROLLER_BUTTON_B, LessonKey::Back},   {SDL_CONTROLLER_BUTTON_Y, LessonKey::Reveal},
        {SDL_CONTROLLER_BUTTON_START, LessonKey::Freeze}, {SDL_CONTROLLER_BUTTON_BACK, LessonKey::Blank}};
    for (const auto& [button, meaning] : meanings) {
        INFO(button);
        CHECK(pressed(desk, pad, button) == std::vector<LessonCommand>{meaning});
    }
    CHECK(pressed(desk, pad, SDL_CONTROLLER_BUTTON_X).empty());
}
