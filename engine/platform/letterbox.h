// Where a picture stands on a screen of another shape.
#pragma once

#include "platform/rect.h"
#include "playback/picture.h"

namespace wissel::platform {

// The largest rectangle of the picture's shape, in the middle of the screen. A picture that already touches two sides
// of the screen is left at its own size, so that it is copied and not scaled. Empty if either has no area.
Rect letterbox(playback::Size picture, playback::Size screen);

}  // namespace wissel::platform
