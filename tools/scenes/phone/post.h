#pragma once

#include "scenes/phone/screen_view.h"

namespace wissel::scenes {

// A picture that is about to be posted, or posted, with who can see it and how many did.
void draw_post_screen(cairo_t* cr, const PostScreen& post, const ScreenView& view);
// What a counter shows at `t`.
int count_at(const PostScreen::Count& count, double t);

}  // namespace wissel::scenes
