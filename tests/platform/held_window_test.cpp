// What the window itself holds off. What a window manager and other programs do to it is tried through a real one: tools/kiosk_escapes.
#include "platform/held_window.h"

#include "platform/input_desk.h"

using namespace wissel;
using namespace wissel::platform;
using namespace wissel::test;
using namespace std::chrono_literals;

TEST_CASE("a held window takes nothing that is typed, dropped or pasted, and keeps the screen on") {
    Desk kiosk;
    SDL_EnableScreenSaver();
    SDL_StartTextInput();
    const HeldWindow held(*kiosk.screen, true);
    CHECK_FALSE(SDL_IsTextInputActive());
    CHECK_FALSE(SDL_IsScreenSaverEnabled());
    for (const auto type : {SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE, SDL_TEXTINPUT, SDL_TEXTEDITING, SDL_CLIPBOARDUPDATE})
        CHECK(SDL_GetEventState(type) == SDL_IGNORE);
    for (const auto type : {SDL_DROPFILE, SDL_TEXTINPUT}) SDL_EventState(type, SDL_ENABLE);  // for other cases
}

TEST_CASE("on a whole screen its keys are its own, in a window they are not") {
    Desk kiosk, trial;
    const HeldWindow whole(*kiosk.screen, true), window(*trial.screen, false);
    CHECK((SDL_GetWindowFlags(kiosk.screen->window()) & SDL_WINDOW_KEYBOARD_GRABBED) != 0);
    CHECK((SDL_GetWindowFlags(trial.screen->window()) & SDL_WINDOW_KEYBOARD_GRABBED) == 0);
}

TEST_CASE("a window that was hidden, minimised or made small is brought back when it is looked at next") {
    Desk kiosk;
    HeldWindow held(*kiosk.screen, true);
    auto* const window = kiosk.screen->window();
    WallTime now{1h};
    held.keep(now);
    CHECK(kiosk.screen->fullscreen());
    const auto is_back = [&] {
        held.keep(now += 1s);
        return (SDL_GetWindowFlags(window) & (SDL_WINDOW_HIDDEN | SDL_WINDOW_MINIMIZED)) == 0 && kiosk.screen->fullscreen();
    };
    SDL_HideWindow(window);
    CHECK(is_back());
    SDL_MinimizeWindow(window);
    CHECK(is_back());
    REQUIRE(kiosk.screen->set_fullscreen(false));
    held.keep(now + 1ms);
    CHECK_FALSE(kiosk.screen->fullscreen());  // it was looked at just now
    CHECK(is_back());
}
