#include "scenes/phone/map_labels.h"

#include <algorithm>
#include <cmath>

namespace wissel::scenes {

namespace {

constexpr double kNear = 8;

bool meet(Box a, Box b) {
    return a.x < b.right() + kNear && b.x < a.right() + kNear && a.y < b.bottom() + kNear && b.y < a.bottom() + kNear;
}

Box pin_box(Spot spot) { return {spot.x - kPinRadius, spot.y - kPinHeight, 2 * kPinRadius, kPinHeight}; }

// How much this label would cover, pins and labels, or be cut.
int clashes(const std::vector<Labelled>& all, const std::vector<Side>& chosen, std::size_t self, Side side, Box area) {
    int out = 0;
    for (std::size_t moment = 0; moment < all[self].course.size(); ++moment) {
        const Box own = label_box(all[self].course[moment], side, all[self].width, all[self].height, area);
        if (own.y < area.y + kNear || own.bottom() > area.bottom() - kNear) out += 2;
        for (std::size_t other = 0; other < all.size(); ++other) {
            const Spot spot = all[other].course[moment];
            if (meet(own, pin_box(spot))) ++out;
            if (other != self && meet(own, label_box(spot, chosen[other], all[other].width, all[other].height, area))) ++out;
        }
    }
    return out;
}

}  // namespace

Box label_box(Spot spot, Side side, double width, double height, Box area) {
    const double middle = spot.y - kPinHeight + kPinRadius;
    Box box{spot.x - width / 2, spot.y + 14, width, height};
    if (side == Side::Above) box.y = spot.y - kPinHeight - 10 - height;
    if (side == Side::Right) box = {spot.x + kPinRadius + 9, middle - height / 2, width, height};
    if (side == Side::Left) box = {spot.x - kPinRadius - 9 - width, middle - height / 2, width, height};
    box.x = std::clamp(box.x, area.x + 12, std::max(area.x + 12, area.right() - 12 - width));
    return box;
}

std::vector<Side> choose_sides(const std::vector<Labelled>& all, Box area) {
    std::vector<Side> out(all.size(), Side::Below);
    for (int round = 0; round < 3; ++round) {  // each makes room for the others
        for (std::size_t i = 0; i < all.size(); ++i) {
            int fewest = 1 << 20;
            Side best = Side::Below;
            for (const Side side : {Side::Below, Side::Right, Side::Left, Side::Above}) {
                const int found = clashes(all, out, i, side, area);
                if (found < fewest) best = side, fewest = found;
            }
            out[i] = best;
        }
    }
    return out;
}

}  // namespace wissel::scenes
