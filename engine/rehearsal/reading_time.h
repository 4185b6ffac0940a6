// How long it takes to read what a node says, for a film that is not made yet.
#pragma once

#include <string_view>

#include "base/time.h"
#include "story/graph.h"

namespace wissel::rehearsal {

// 180 words a minute, as captions and teletext for young readers keep to. No words: no time.
Duration reading_time(std::string_view words);
// Title, question and options, card: all that is read while the node is shown.
Duration reading_time(const story::Node& node, const story::StoryGraph& graph);

}  // namespace wissel::rehearsal
