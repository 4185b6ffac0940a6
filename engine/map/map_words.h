// The words on a map, the same in every form: what stands in a node, and along a way.
#pragma once

#include <string>
#include <vector>

#include "map/story_map.h"

namespace wissel::map {

// Lines of a node's label: its id, its title, its mark; then what it does, if anything.
std::vector<std::string> words_of(const MapNode& node);
// Lines along a way: the option's text, "if" with its condition, and how it is taken by default. Empty: nothing to say.
std::vector<std::string> words_of(const MapEdge& edge);

// In lines of some `letters` (UTF-8), broken at spaces.
std::vector<std::string> wrapped(const std::string& text, std::size_t letters);

}  // namespace wissel::map
