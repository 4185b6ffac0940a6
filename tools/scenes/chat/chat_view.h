// A chat on the phone's screen: head, member strip, messages, input line, keyboard, member list.
#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

void draw_chat(cairo_t* cr, const Chat& chat, const Cast& cast, const World& world, Box screen, double t);

}  // namespace wissel::scenes
