// The place in front of all others on an X server, for a window that no other may cover: asked of the window manager if there is one,
// and of the server itself.
//
// Threading: main thread. Where no X server shows the window, everything is as it should be, and nothing is done.
#pragma once

#include <optional>

#include "platform/rect.h"
#include "playback/picture.h"

struct SDL_Window;

namespace wissel::platform {

struct FrontPlace {
    bool on_top = true;   // no other window that can be seen lies over it
    bool focused = true;  // keys come to it
    bool fills = true;    // the X server's screen, to the pixel; where that is several displays, it is not asked
    bool held() const { return on_top && focused && fills; }
};
FrontPlace front_place(SDL_Window* window);

// Shows, raises and focuses it; a window manager is asked for full screen, too. What it comes to is seen the next time. Under a manager,
// windows that ask for none (messages that pop up) stay above all others: a kiosk has no manager, or no such program.
void come_to_front(SDL_Window* window);

// One that was hidden or minimised. SDL waits until it is to be seen, which a manager may not want to happen. False: it is no X server's.
bool show_again(SDL_Window* window);

// The X server's whole screen, as it is now: SDL learns of a display's size once, when it begins.
std::optional<playback::Size> whole_screen(SDL_Window* window);

// Where the window is: of one in full screen SDL tells where it should be.
std::optional<Rect> place_on_desktop(SDL_Window* window);

// From now on no error of the X server ends the program, as Xlib would have it: one follows from every window of others that is gone
// before SDL has answered it. A server that is gone still does.
void outlive_x_errors(SDL_Window* window);

// All keys come to it from now on, whoever else would like some. False: another program has them.
bool hold_keys(SDL_Window* window);

}  // namespace wissel::platform
