// What the ids of a story are called, for the figures that a kiosk keeps.
#pragma once

#include <vector>

#include "store/names.h"
#include "story/graph.h"

namespace wissel::app {

// Of the story, its situations, nodes, options and flags, in each of its languages and levels.
std::vector<store::Name> names_of(const story::StoryGraph& graph);

}  // namespace wissel::app
