// One message in a chat.
#pragma once

#include "scenes/chat/chat_state.h"

namespace wissel::scenes {

struct BubblePlace {
    double left = 0, right = 0;   // of the column that messages stand in
    bool group = false;           // names and avatars beside the messages of others
    const Cast* cast = nullptr;
    const World* world = nullptr;
    std::string me;
};

// How much of the column it takes, with the space under it.
double bubble_height(cairo_t* cr, const MessageState& state, const BubblePlace& place);
void draw_bubble(cairo_t* cr, const MessageState& state, const BubblePlace& place, double y);

double typing_height();
void draw_typing(cairo_t* cr, const TypingState& state, const BubblePlace& place, double y, double t);

}  // namespace wissel::scenes
