// Rectangles of pixels: where a picture stands on a screen of another shape, and which lie over each other.
#pragma once

#include "playback/picture.h"

namespace wissel::platform {

struct Rect {  // pixels, origin top left
    int x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
};

// They have pixels in common; `edge`: more than that many, either way.
bool overlap(const Rect& one, const Rect& other, int edge = 0);

// The largest rectangle of the picture's shape, in the middle of the screen. A picture that already touches two sides
// of the screen is left at its own size, so that it is copied and not scaled. Empty if either has no area.
Rect letterbox(playback::Size picture, playback::Size screen);

}  // namespace wissel::platform
