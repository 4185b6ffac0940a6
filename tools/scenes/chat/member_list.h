#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

// Everybody in the group, grey and silent, drawn up over the messages. `shown`: 0 to 1.
void draw_member_list(cairo_t* cr, const Chat& chat, const Cast& cast, Box screen, double shown);

}  // namespace wissel::scenes
