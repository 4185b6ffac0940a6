#pragma once

#include "scenes/phone/screen_view.h"

namespace wissel::scenes {

// A page of an app: a sign and a title, something large, rows that appear, a button.
void draw_page_screen(cairo_t* cr, const PageScreen& page, const ScreenView& view);

}  // namespace wissel::scenes
