#include "workshop/flat.h"

#include <algorithm>
#include <cmath>

namespace wissel::workshop {

namespace {

constexpr float kCurves = 0.35F;  // zoom from which lines are curved
constexpr float kArrows = 0.1F;

void arrow(ImDrawList& list, const Camera& camera, const map::Point& tip, unsigned color) {
    const auto at = camera.to_screen(tip);
    const float side = std::clamp(9 * camera.zoom(), 2.0F, 12.0F);
    list.AddTriangleFilled(vec(at), {at.x - side, at.y - side * 0.55F}, {at.x - side, at.y + side * 0.55F}, color);
}

void curve(ImDrawList& list, const Camera& camera, const map::Line& line, unsigned color, float thickness) {
    const int pieces = std::clamp(static_cast<int>(14 * camera.zoom()) + 4, 4, 16);
    for (std::size_t i = 0; i + 3 < line.points.size(); i += 3) {
        list.AddBezierCubic(vec(camera.to_screen(line.points[i])), vec(camera.to_screen(line.points[i + 1])),
                            vec(camera.to_screen(line.points[i + 2])), vec(camera.to_screen(line.points[i + 3])), color,
                            thickness, pieces);
    }
}

void across(ImDrawList& list, float x, float to, float y, unsigned color, float thickness) {
    fill(list, {std::min(x, to), y}, {std::max(x, to) + thickness, y + thickness}, color);
}

void down(ImDrawList& list, float x, float y, float to, unsigned color, float thickness) {
    fill(list, {x, std::min(y, to)}, {x + thickness, std::max(y, to) + thickness}, color);
}

// From one end of each curve to the other by a step in its middle. Ends that fall into one pixel are one.
void steps(ImDrawList& list, const Camera& camera, const map::Line& line, unsigned color, float thickness) {
    auto from = camera.to_screen(line.points.front());
    for (std::size_t i = 3; i < line.points.size(); i += 3) {
        const auto to = camera.to_screen(line.points[i]);
        const bool last = i + 3 >= line.points.size();
        if (!last && std::abs(to.x - from.x) < 1.5F && std::abs(to.y - from.y) < 1.5F) continue;
        if (std::abs(to.y - from.y) < 1) {
            across(list, from.x, to.x, from.y, color, thickness);
        } else if (std::abs(to.x - from.x) < 1) {
            down(list, from.x, from.y, to.y, color, thickness);
        } else {
            const float middle = (from.x + to.x) / 2;
            across(list, from.x, middle, from.y, color, thickness);
            down(list, middle, from.y, to.y, color, thickness);
            across(list, middle, to.x, to.y, color, thickness);
        }
        from = to;
    }
}

}  // namespace

void frame(ImDrawList& list, ImVec2 from, ImVec2 to, unsigned color, float thickness) {
    fill(list, from, {to.x, from.y + thickness}, color);
    fill(list, {from.x, to.y - thickness}, to, color);
    fill(list, {from.x, from.y + thickness}, {from.x + thickness, to.y - thickness}, color);
    fill(list, {to.x - thickness, from.y + thickness}, {to.x, to.y - thickness}, color);
}

void stroke(ImDrawList& list, const Camera& camera, const map::Line& line, unsigned color, float thickness) {
    if (camera.zoom() < kCurves)
        steps(list, camera, line, color, thickness);
    else
        curve(list, camera, line, color, thickness);
    if (camera.zoom() > kArrows) arrow(list, camera, line.points.back(), color);
}

std::string shortened(ImFont& font, std::string text, float width) {
    if (font.CalcTextSizeA(font.FontSize, 1e6F, 0, text.c_str()).x <= width) return text;
    const char* rest = nullptr;
    const float room = std::max(width - font.CalcTextSizeA(font.FontSize, 1e6F, 0, "…").x, 0.0F);
    font.CalcTextSizeA(font.FontSize, room, 0, text.c_str(), nullptr, &rest);
    return text.substr(0, static_cast<std::size_t>(rest - text.c_str())) + "…";
}

}  // namespace wissel::workshop
