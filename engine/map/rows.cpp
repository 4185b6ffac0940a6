#include "map/rows.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "map/shelves.h"

namespace wissel::map {

namespace {

constexpr float kBlockGap = 48;
constexpr float kLane = 16;    // between two lines that turn together
constexpr float kCorner = 14;  // radius of a bend

Point moved(Point point, Point by) {
    return {point.x + by.x, point.y + by.y};
}

Point towards(Point from, Point to, float most) {
    const float dx = to.x - from.x, dy = to.y - from.y, length = std::hypot(dx, dy);
    const float part = length > 0 ? std::min(most / length, 0.5F) : 0;
    return {from.x + dx * part, from.y + dy * part};
}

void straight_to(std::vector<Point>& points, Point to) {
    const auto from = points.back();
    points.push_back({from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3});
    points.push_back({from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3});
    points.push_back(to);
}

// Goes on over these corners, each rounded off, to the last.
void bend_over(std::vector<Point>& points, const std::vector<Point>& corners) {
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        straight_to(points, towards(corners[i], points.back(), kCorner));
        const auto end = towards(corners[i], corners[i + 1], kCorner);
        points.insert(points.end(), {corners[i], corners[i], end});
    }
    straight_to(points, corners.back());
}

class Setter {
public:
    Setter(const Piece& piece, const Folded& folded, std::vector<BlockLayout> layouts)
        : piece_(piece), folded_(folded), layouts_(std::move(layouts)) {}

    PieceLayout set() {
        if (folded_.in_rows)
            place_in_rows();
        else
            place_side_by_side();
        for (std::size_t i = 0; i < layouts_.size(); ++i) take(i);
        for (std::size_t i = 0; i + 1 < layouts_.size(); ++i) turn_from(i);
        for (const auto node : piece_.nodes) done_.cards.push_back(card_at_[node]);
        return std::move(done_);
    }

private:
    void place_side_by_side() {
        std::vector<Size> sizes;
        for (const auto& layout : layouts_) sizes.push_back(layout.size);
        auto shelves = shelved(sizes, kBlockGap);
        at_ = std::move(shelves.at);
        done_.size = shelves.size;
    }

    // Turning lines run down at the right, back between the rows, and down at the left.
    void place_in_rows() {
        std::size_t most_turns = 0;
        for (const auto& layout : layouts_) {
            most_turns = std::max(most_turns, layout.exits.size());
            right_ = std::max(right_, layout.size.width);
        }
        left_ = most_turns > 0 ? static_cast<float>(most_turns) * kLane : 0;
        right_ += left_;
        float y = 0;
        for (const auto& layout : layouts_) {
            at_.push_back({left_, y});
            y += layout.size.height + static_cast<float>(layout.exits.size()) * kLane;
        }
        done_.size = {right_ + left_, y};
    }

    void take(std::size_t block) {
        auto& layout = layouts_[block];
        const auto by = at_[block];
        for (std::size_t i = 0; i < layout.cards.size(); ++i)
            card_at_[folded_.blocks[block].nodes[i]] = moved(layout.cards[i], by);
        for (auto* lines : {&layout.lines, &layout.exits, &layout.entries}) {
            for (auto& line : *lines) {
                for (auto& point : line.points) point = moved(point, by);
            }
        }
        for (auto& line : layout.lines) done_.lines.push_back(std::move(line));
    }

    // The upper lines go round the lower ones, so that they do not cross.
    void turn_from(std::size_t block) {
        auto& exits = layouts_[block].exits;
        auto& entries = layouts_[block + 1].entries;
        std::sort(exits.begin(), exits.end(),
                  [](const auto& a, const auto& b) { return a.points.back().y > b.points.back().y; });
        std::sort(entries.begin(), entries.end(),
                  [](const auto& a, const auto& b) { return a.points.front().y < b.points.front().y; });
        const float below = at_[block].y + layouts_[block].size.height;
        for (std::size_t i = 0; i < exits.size(); ++i) {
            const auto entry = std::find_if(entries.begin(), entries.end(),
                                            [&](const auto& each) { return each.edge == exits[i].edge; });
            if (entry == entries.end()) continue;
            const float out = at_[block].x + layouts_[block].size.width + static_cast<float>(i) * kLane;
            const float in = left_ - static_cast<float>(entry - entries.begin()) * kLane;
            const float gutter = below + static_cast<float>(i) * kLane;
            join(std::move(exits[i]), *entry, out, gutter, in);
        }
    }

    void join(Line line, const Line& rest, float out, float gutter, float in) {
        const auto end = line.points.back(), begin = rest.points.front();
        bend_over(line.points, {{out, end.y}, {out, gutter}, {in, gutter}, {in, begin.y}, begin});
        line.points.insert(line.points.end(), rest.points.begin() + 1, rest.points.end());
        done_.lines.push_back(std::move(line));
    }

    const Piece& piece_;
    const Folded& folded_;
    std::vector<BlockLayout> layouts_;
    std::vector<Point> at_;  // of each block
    std::unordered_map<std::size_t, Point> card_at_;
    float left_ = 0, right_ = 0;
    PieceLayout done_;
};

}  // namespace

PieceLayout set_together(const Piece& piece, const Folded& folded, std::vector<BlockLayout> layouts) {
    return Setter(piece, folded, std::move(layouts)).set();
}

}  // namespace wissel::map
