#include "platform/gamepads.h"

#include <SDL.h>

#include <algorithm>

namespace wissel::platform {

using namespace director;

std::optional<Action> button_action(Uint8 button) {
    switch (button) {
        case SDL_CONTROLLER_BUTTON_A: return Activate{};
        case SDL_CONTROLLER_BUTTON_B: return GoBack{};
        case SDL_CONTROLLER_BUTTON_Y: return ToggleCaptions{};
        case SDL_CONTROLLER_BUTTON_X: return ToggleDescription{};
        case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER: return ToggleSign{};
        case SDL_CONTROLLER_BUTTON_START: return TogglePause{};
        case SDL_CONTROLLER_BUTTON_BACK: return ToggleCover{};
        case SDL_CONTROLLER_BUTTON_DPAD_UP: return MoveFocus{Direction::Up};
        case SDL_CONTROLLER_BUTTON_DPAD_DOWN: return MoveFocus{Direction::Down};
        case SDL_CONTROLLER_BUTTON_DPAD_LEFT: return MoveFocus{Direction::Left};
        case SDL_CONTROLLER_BUTTON_DPAD_RIGHT: return MoveFocus{Direction::Right};
        default: return std::nullopt;
    }
}

Gamepads::Gamepads() {
    // Pads that are there already come as events too.
    if (auto started = Subsystem::start(SDL_INIT_GAMECONTROLLER)) controllers_ = std::move(*started);
}

std::optional<Action> Gamepads::handle(const SDL_Event& event) {
    switch (event.type) {
        case SDL_CONTROLLERDEVICEADDED: plugged_in(event.cdevice.which); return std::nullopt;
        case SDL_CONTROLLERDEVICEREMOVED:
            pads_.erase(event.cdevice.which);
            sticks_.erase(event.cdevice.which);
            held_.erase(event.cdevice.which);
            return std::nullopt;
        case SDL_CONTROLLERBUTTONDOWN: held_[event.cbutton.which].insert(event.cbutton.button); return button_action(event.cbutton.button);
        case SDL_CONTROLLERBUTTONUP: held_[event.cbutton.which].erase(event.cbutton.button); return std::nullopt;
        case SDL_CONTROLLERAXISMOTION: return axis_moved(event.caxis);
        default: return std::nullopt;
    }
}

bool Gamepads::any_holds(std::initializer_list<SDL_GameControllerButton> buttons) const {
    return std::ranges::any_of(held_, [&](const auto& pad) {
        return std::ranges::all_of(buttons, [&](auto button) { return pad.second.contains(static_cast<Uint8>(button)); });
    });
}

bool Gamepads::shoulders_held() const { return any_holds({SDL_CONTROLLER_BUTTON_LEFTSHOULDER, SDL_CONTROLLER_BUTTON_RIGHTSHOULDER}); }

bool Gamepads::staff_buttons_held() const {
    return any_holds({SDL_CONTROLLER_BUTTON_LEFTSHOULDER, SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, SDL_CONTROLLER_BUTTON_BACK, SDL_CONTROLLER_BUTTON_START});
}

void Gamepads::plugged_in(int device) {
    Pad pad{std::unique_ptr<SDL_GameController, Close>(SDL_GameControllerOpen(device))};
    if (!pad.controller) return;
    const auto id = SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(pad.controller.get()));
    // SDL may announce a pad twice; the second handle is dropped and its use counted down.
    pads_.try_emplace(id, std::move(pad));
}

std::optional<Action> Gamepads::axis_moved(const SDL_ControllerAxisEvent& event) {
    std::optional<Direction> step;
    if (event.axis == SDL_CONTROLLER_AXIS_LEFTX) step = sticks_[event.which].moved_x(event.value);
    if (event.axis == SDL_CONTROLLER_AXIS_LEFTY) step = sticks_[event.which].moved_y(event.value);
    if (!step) return std::nullopt;
    return MoveFocus{*step};
}

}  // namespace wissel::platform
