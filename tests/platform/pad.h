// A gamepad that is plugged in, whose buttons can be held: SDL's own virtual device.
#pragma once

#include <SDL.h>
#include <doctest/doctest.h>

namespace wissel::test {

struct Pad {
    Pad() : device(SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX, SDL_CONTROLLER_BUTTON_MAX, 0)) {
        REQUIRE(device >= 0);
        SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    }
    ~Pad() { SDL_JoystickDetachVirtual(device); }
    void hold(SDL_GameControllerButton button, bool held = true) {
        SDL_JoystickSetVirtualButton(SDL_JoystickFromInstanceID(SDL_JoystickGetDeviceInstanceID(device)), button, held ? 1 : 0);
    }
    const int device;
};

}  // namespace wissel::test
