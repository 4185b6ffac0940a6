// Where a picture stands on a screen of another shape.
#pragma once

#include "playback/picture.h"

namespace wissel::platform {

struct Rect {  // pixels, origin top left
    int x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
};

// The largest rectangle of the picture's shape, in the middle of the screen. A picture that already touches two sides
// of the screen is left at its own size, so that it is copied and not scaled. Empty if either has no area.
Rect letterbox(playback::Size picture, playback::Size screen);

}  // namespace wissel::platform
