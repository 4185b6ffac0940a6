// The gamepads that are plugged in, now and later.
//
// Threading: main thread.
// Ownership: owns the open pads. A machine on which gamepads cannot be used at all has none, without an error.
#pragma once

#include <SDL_events.h>
#include <SDL_gamecontroller.h>

#include <map>
#include <memory>
#include <optional>
#include <set>

#include "director/action.h"
#include "platform/sdl_handles.h"
#include "platform/stick_steps.h"

namespace wissel::platform {

// A Activate, B GoBack, Y ToggleCaptions, Start TogglePause, Back ToggleCover, directional pad MoveFocus.
std::optional<director::Action> button_action(Uint8 button);

class Gamepads {
public:
    Gamepads();

    // Opens and closes pads as they come and go; the action of a button or of the left stick.
    std::optional<director::Action> handle(const SDL_Event& event);
    std::size_t count() const { return pads_.size(); }
    // Of one pad: both shoulders, Back and Start.
    bool staff_buttons_held() const;
    bool shoulders_held() const;

private:
    struct Close {
        void operator()(SDL_GameController* pad) const noexcept { SDL_GameControllerClose(pad); }
    };
    struct Pad {
        std::unique_ptr<SDL_GameController, Close> controller;
    };

    bool any_holds(std::initializer_list<SDL_GameControllerButton> buttons) const;
    void plugged_in(int device);
    std::optional<director::Action> axis_moved(const SDL_ControllerAxisEvent& event);

    Subsystem controllers_;
    std::map<SDL_JoystickID, Pad> pads_;
    std::map<SDL_JoystickID, StickSteps> sticks_;
    std::map<SDL_JoystickID, std::set<Uint8>> held_;
};

}  // namespace wissel::platform
