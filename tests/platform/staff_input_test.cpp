// How a kiosk's staff call their page, by keyboard and gamepad; and that all else that is done is told as activity.
#include "platform/input_desk.h"
#include "platform/pad.h"

using namespace wissel;
using namespace wissel::platform;
using namespace wissel::test;

namespace {

std::vector<bool> staff_buttons(const std::vector<Input>& inputs) {
    std::vector<bool> told;
    for (const auto& input : inputs)
        if (const auto* buttons = std::get_if<StaffButtons>(&input)) told.push_back(buttons->all);
    return told;
}

constexpr InputReader::Habits kKiosk{.tells_activity = true};

}  // namespace

TEST_CASE("Ctrl+Alt+S calls the staff where there are some, and less than that does not") {
    Desk kiosk(kKiosk);
    push_key(SDL_SCANCODE_S, SDLK_s, false, KMOD_LCTRL | KMOD_LALT);
    only<StaffKeys>(kiosk.read());
    for (const auto mod : {KMOD_LCTRL, KMOD_RALT, KMOD_LSHIFT, KMOD_NONE}) {
        push_key(SDL_SCANCODE_S, SDLK_s, false, static_cast<Uint16>(mod));
        for (const auto& input : kiosk.read()) CHECK_FALSE(std::holds_alternative<StaffKeys>(input));
    }
}

TEST_CASE("a pad's four buttons call the staff when the last of them is down, and are told when one is let go") {
    Desk kiosk(kKiosk);
    Pad pad;
    kiosk.read();
    pad.hold(SDL_CONTROLLER_BUTTON_LEFTSHOULDER);
    pad.hold(SDL_CONTROLLER_BUTTON_RIGHTSHOULDER);
    CHECK(staff_buttons(kiosk.read()).empty());
    pad.hold(SDL_CONTROLLER_BUTTON_BACK);
    const auto three = kiosk.read();
    CHECK(staff_buttons(three).empty());
    for (const auto& input : three) CHECK_FALSE(std::holds_alternative<director::Action>(input));  // Back between the shoulders covers no film
    pad.hold(SDL_CONTROLLER_BUTTON_START);
    CHECK(staff_buttons(kiosk.read()) == std::vector{true});
    CHECK(staff_buttons(kiosk.read()).empty());
    pad.hold(SDL_CONTROLLER_BUTTON_LEFTSHOULDER, false);
    CHECK(staff_buttons(kiosk.read()) == std::vector{false});
}

TEST_CASE("a pad that is pulled out with its four buttons held holds them no longer") {
    Desk kiosk(kKiosk);
    {
        Pad pad;
        kiosk.read();
        for (const auto button : {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, SDL_CONTROLLER_BUTTON_BACK, SDL_CONTROLLER_BUTTON_START})
            pad.hold(button);
        CHECK(staff_buttons(kiosk.read()) == std::vector{true});
    }
    CHECK(staff_buttons(kiosk.read()) == std::vector{false});
}

TEST_CASE("a player tells nothing of staff and of keys that mean nothing") {
    Desk player;
    push_key(SDL_SCANCODE_S, SDLK_s, false, KMOD_LCTRL | KMOD_LALT);
    push_key(SDL_SCANCODE_F5, SDLK_F5);
    CHECK(player.read().empty());
}
