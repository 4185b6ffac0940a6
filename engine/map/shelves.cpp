#include "map/shelves.h"

#include <algorithm>
#include <cmath>

namespace wissel::map {

namespace {

constexpr float kShape = 16.0F / 9;  // of what is packed

}  // namespace

Shelves shelved(const std::vector<Size>& boxes, float gap) {
    float area = 0, widest = 0;
    for (const auto& box : boxes) {
        area += (box.width + gap) * (box.height + gap);
        widest = std::max(widest, box.width);
    }
    const float row_width = std::max(widest, std::sqrt(area * kShape));
    Shelves done;
    float x = 0, y = 0, row_height = 0;
    for (const auto& box : boxes) {
        if (x > 0 && x + box.width > row_width) {
            x = 0;
            y += row_height + gap;
            row_height = 0;
        }
        done.at.push_back({x, y});
        x += box.width + gap;
        row_height = std::max(row_height, box.height);
        done.size.width = std::max(done.size.width, x - gap);
    }
    done.size.height = y + row_height;
    return done;
}

}  // namespace wissel::map
