// A rectangle of pixels, and whether two lie over each other.
#pragma once

#include <algorithm>

namespace wissel::platform {

struct Rect {  // origin top left
    int x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
};

// What both have in common; without area where they are apart.
inline Rect common(const Rect& one, const Rect& other) {
    const int left = std::max(one.x, other.x), top = std::max(one.y, other.y);
    const int right = std::min(one.x + one.width, other.x + other.width), bottom = std::min(one.y + one.height, other.y + other.height);
    return {left, top, std::max(right - left, 0), std::max(bottom - top, 0)};
}

inline bool covers(const Rect& one, const Rect& other) { return common(one, other) == other; }

// They have more than a strip of `edge` pixels in common.
inline bool overlap(const Rect& one, const Rect& other, int edge = 0) {
    const auto both = common(one, other);
    return both.width > edge && both.height > edge;
}

}  // namespace wissel::platform
