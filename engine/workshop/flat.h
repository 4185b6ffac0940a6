// Boxes, lines and texts in their cheapest form: a renderer without a graphics card fills upright boxes quickly and
// triangles slowly.
#pragma once

#include <imgui.h>

#include <string>

#include "map/piece_layout.h"
#include "workshop/camera.h"

namespace wissel::workshop {

inline ImVec2 vec(map::Point point) {
    return {point.x, point.y};
}

inline void fill(ImDrawList& list, ImVec2 from, ImVec2 to, unsigned color) {
    list.AddRectFilled(from, to, color);
}
// Inside these corners.
void frame(ImDrawList& list, ImVec2 from, ImVec2 to, unsigned color, float thickness);
// A line of the map: curved where that is seen, else in upright hair lines.
void stroke(ImDrawList& list, const Camera& camera, const map::Line& line, unsigned color, float thickness);

// Cut with an ellipsis where it is wider than this.
std::string shortened(ImFont& font, std::string text, float width);

}  // namespace wissel::workshop
