// The height for which letters and measures are made.
#pragma once

#include <algorithm>

namespace wissel::ui {

// That of the drawable, but for one narrower than 4:3 (a screen that stands upright): there it is as if it were 4:3, so that a line
// holds as many words as elsewhere. Pixels.
inline int design_height(int width, int height) {
    return std::min(height, width * 3 / 4);
}

}  // namespace wissel::ui
