// What a message holds beside words: a voice message, a card for a link, a poll.
#pragma once

#include "scenes/chat/chat_state.h"

namespace wissel::scenes {

struct Attachment { double width = 0, height = 0; };  // nothing: 0, 0

// The colours for it on its bubble.
struct AttachmentInk { Colour ink, faint, strong, plate; };

Attachment measure_attachment(cairo_t* cr, const MessageState& state);
void draw_attachment(cairo_t* cr, const MessageState& state, Box box, const AttachmentInk& ink);

}  // namespace wissel::scenes
