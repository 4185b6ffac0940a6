#include "ui/inset_place.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wissel::ui {

namespace {

float common_area(const PixelRect& a, const PixelRect& b) {
    const float width = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float height = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return std::max(width, 0.0F) * std::max(height, 0.0F);
}

float covered(const PixelRect& place, const std::vector<PixelRect>& spots) {
    float area = 0;
    for (const auto& spot : spots) area += common_area(place, spot);
    return area;
}

}  // namespace

PixelRect inset_place(const PixelRect& screen, float width, float height, float foot, float margin,
                      const std::vector<PixelRect>& spots) {
    const float right = std::round(screen.right() - margin - width), left = std::round(screen.x + margin);
    const float top = std::round(screen.y + margin), low = std::max(top, std::round(foot - margin - height));
    const std::array corners{PixelRect{right, low, width, height}, PixelRect{left, low, width, height},
                             PixelRect{right, top, width, height}, PixelRect{left, top, width, height}};
    return *std::ranges::min_element(corners, {}, [&](const auto& corner) { return covered(corner, spots); });
}

}  // namespace wissel::ui
