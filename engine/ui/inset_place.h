// Where somebody who signs stands on the screen.
#pragma once

#include <vector>

#include "ui/pixel_rect.h"

namespace wissel::ui {

// `width`, `height`: of the inset, at least 1. `foot`: the first row that is not free, a choice's panel or the end of
// the screen. `spots`: parts of the picture that can be pressed, to be left in sight. At the right and at the foot,
// where broadcasters have it; where a spot would be covered, the first other corner that is free; where none is, the
// one that covers least.
PixelRect inset_place(const PixelRect& screen, float width, float height, float foot, float margin,
                      const std::vector<PixelRect>& spots);

}  // namespace wissel::ui
