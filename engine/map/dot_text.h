// A map in Graphviz's dot language. Source: graphviz.org/doc/info/lang.html
#pragma once

#include <string>

#include "map/story_map.h"

namespace wissel::map {

// Situations are clusters; a node is filled in its flag's colour, a way by default is bold, one with a condition dashed.
std::string as_dot(const StoryMap& map);

}  // namespace wissel::map
