#include "platform/held_window.h"

#include <SDL.h>

#include "platform/front_place.h"

namespace wissel::platform {

namespace {

constexpr Duration kLookEvery = std::chrono::milliseconds(250);

constexpr Uint32 kIgnored[] = {SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE, SDL_TEXTINPUT, SDL_TEXTEDITING, SDL_CLIPBOARDUPDATE};

}  // namespace

void prepare_held_window() {
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_GRAB_KEYBOARD, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");  // the click that brings it to the front counts
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_ALLOW_ALT_TAB_WHILE_GRABBED, "0");
}

HeldWindow::HeldWindow(Screen& screen, bool fullscreen) : screen_(screen), fullscreen_(fullscreen) {
    for (const auto type : kIgnored) SDL_EventState(type, SDL_IGNORE);
    SDL_StopTextInput();
    SDL_DisableScreenSaver();
    auto* const window = screen_.window();
    if (window) outlive_x_errors(window);
    if (!fullscreen_ || !window) return;
    SDL_SetWindowAlwaysOnTop(window, SDL_TRUE);
    SDL_SetWindowKeyboardGrab(window, SDL_TRUE);
}

void HeldWindow::keep(WallTime now) {
    auto* const window = screen_.window();
    if (!window || now - looked_at_ < kLookEvery) return;
    looked_at_ = now;
    const bool unseen = (SDL_GetWindowFlags(window) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) != 0;
    if (unseen && !show_again(window)) {
        SDL_ShowWindow(window);
        SDL_RestoreWindow(window);
    }
    if (!fullscreen_) return;
    if (!screen_.fullscreen()) static_cast<void>(screen_.set_fullscreen(true));
    screen_.fill_display();
    const auto place = front_place(window);
    if (!place.held() || !screen_.fills_display()) come_to_front(window);
    // SDL takes the keys once, when it gets the focus: another program may have had them at that moment.
    if (!place.focused) has_keys_ = false;
    else if (!has_keys_) has_keys_ = hold_keys(window);
}

}  // namespace wissel::platform
