#pragma once

#include "scenes/phone/screen_view.h"

namespace wissel::scenes {

// A game in a world of blocks: two who play and talk, and what one gives the other.
void draw_game_screen(cairo_t* cr, const GameScreen& game, const ScreenView& view);

}  // namespace wissel::scenes
