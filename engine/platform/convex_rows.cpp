#include "platform/convex_rows.h"

#include <cstdint>
#include <limits>
#include <utility>

namespace wissel::platform {

namespace {

struct Extent {
    int from = std::numeric_limits<int>::max(), to = std::numeric_limits<int>::min();
    void take(int at) {
        from = std::min(from, at);
        to = std::max(to, at);
    }
};

// `below` is positive.
std::int64_t rounded_up(std::int64_t above, std::int64_t below) { return above / below + (above % below > 0 ? 1 : 0); }

// The first pixel of row `y` whose middle does not lie left of the edge.
int first_right_of(const GridPoint& from, const GridPoint& to, int y) {
    const std::int64_t height = to.y - from.y, width = to.x - from.x;
    const std::int64_t halves_down = 2 * (std::int64_t{y} - from.y) + 1;
    return static_cast<int>(rounded_up((2 * from.x - 1) * height + halves_down * width, 2 * height));
}

Extent cut(std::span<const GridPoint> polygon, int y) {
    Extent found;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        GridPoint from = polygon[i], to = polygon[(i + 1) % polygon.size()];
        if (from.y > to.y) std::swap(from, to);
        if (from.y <= y && y < to.y) found.take(first_right_of(from, to, y));
    }
    return found;
}

// `before`: of another polygon.
void add(std::vector<Rect>& rows, std::size_t before, const Rect& row) {
    if (rows.size() > before) {
        auto& last = rows.back();
        if (last.x == row.x && last.width == row.width && last.y + last.height == row.y) {
            ++last.height;
            return;
        }
    }
    rows.push_back(row);
}

// Most of what is drawn.
bool is_upright(std::span<const GridPoint> polygon) {
    if (polygon.size() != 4) return false;
    const auto &a = polygon[0], &b = polygon[1], &c = polygon[2], &d = polygon[3];
    return (a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x) || (a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y);
}

Rect box_of(const GridPoint& one, const GridPoint& opposite) {
    const int left = std::min(one.x, opposite.x), top = std::min(one.y, opposite.y);
    return {left, top, std::max(one.x, opposite.x) - left, std::max(one.y, opposite.y) - top};
}

}  // namespace

void add_rows(std::span<const GridPoint> convex, const Rect& within, std::vector<Rect>& to) {
    if (is_upright(convex)) {
        const auto box = common(box_of(convex[0], convex[2]), within);
        if (box.width > 0 && box.height > 0) to.push_back(box);
        return;
    }
    Extent high;
    for (const auto& point : convex) high.take(point.y);
    const auto before = to.size();
    for (int y = std::max(high.from, within.y); y < std::min(high.to, within.y + within.height); ++y) {
        const auto wide = cut(convex, y);
        const auto row = common({wide.from, y, wide.to - wide.from, 1}, within);
        if (row.width > 0) add(to, before, row);
    }
}

}  // namespace wissel::platform
