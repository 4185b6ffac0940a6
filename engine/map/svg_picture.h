// A map as a picture for a page: the same cards, rows and lines as in the author's window, in SVG.
//
// Threading: pure.
#pragma once

#include <string>
#include <vector>

#include "map/map_layout.h"

namespace wissel::map {

// `cards`, `layout`: of that map. Texts that are too long for their card are cut; all of one is told when it is pointed at.
std::string draw_svg(const StoryMap& map, const std::vector<Card>& cards, const MapLayout& layout);

}  // namespace wissel::map
