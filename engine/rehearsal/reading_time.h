// How long the film of a node will be about, before it is made: as long as it takes to read what there is of it.
#pragma once

#include <string_view>

#include "base/time.h"
#include "story/graph.h"

namespace wissel::rehearsal {

// Its script, as a slate shows it. Where there is none: title, question and options, card, all that is read while the node is shown.
// No words: no time.
Duration reading_time(const story::Node& node, const story::StoryGraph& graph, std::string_view variant);

}  // namespace wissel::rehearsal
