#pragma once

#include "scenes/chat/chat_state.h"

namespace wissel::scenes {

// A small line in the middle of a chat: who left, what day it was.
double aside_height(cairo_t* cr, const MessageState& state, double width);
void draw_aside(cairo_t* cr, const MessageState& state, Box column, double y);

}  // namespace wissel::scenes
