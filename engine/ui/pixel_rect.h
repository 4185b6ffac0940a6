// A rectangle on the screen, in pixels, origin top left.
#pragma once

namespace wissel::ui {

struct PixelRect {
    float x = 0, y = 0, width = 0, height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    float center_x() const { return x + width / 2; }
    float center_y() const { return y + height / 2; }
    bool contains(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    bool overlaps(const PixelRect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    PixelRect grown(float by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    PixelRect inset(float dx, float dy) const { return {x + dx, y + dy, width - 2 * dx, height - 2 * dy}; }

    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

}  // namespace wissel::ui
