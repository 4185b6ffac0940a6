// A map as a Mermaid flowchart, which many forges and editors draw by themselves. Source: mermaid.js.org/syntax/flowchart.html
#pragma once

#include <string>

#include "map/story_map.h"

namespace wissel::map {

// Situations are subgraphs; a node has its flag's colour, a way by default is thick, one with a condition dotted.
std::string as_mermaid(const StoryMap& map);

}  // namespace wissel::map
