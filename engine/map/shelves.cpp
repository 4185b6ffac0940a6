#include "map/shelves.h"

#include <algorithm>
#include <cmath>

namespace wissel::map {

namespace {

constexpr float kShape = 16.0F / 9;  // of what is packed

class Filler {
public:
    Filler(float gap, float width) : gap_(gap), width_(width) {}

    Shelves fill(const std::vector<Size>& boxes) {
        for (const auto& box : boxes) {
            if (!fits_below(box)) new_column(box);
            done_.at.push_back({x_, y_});
            y_ += box.height + gap_;
            done_.size.width = std::max(done_.size.width, x_ + box.width);
            done_.size.height = std::max(done_.size.height, shelf_ + height_);
        }
        return std::move(done_);
    }

private:
    bool fits_below(const Size& box) const {
        return column_ > 0 && box.width <= column_ && y_ + box.height <= shelf_ + height_;
    }

    void new_column(const Size& box) {
        if (column_ > 0) x_ += column_ + gap_;
        y_ = shelf_;
        column_ = box.width;
        if (x_ > 0 && x_ + box.width > width_) new_shelf();
        height_ = std::max(height_, box.height);
    }

    void new_shelf() {
        x_ = 0;
        y_ = shelf_ += height_ + gap_;
        height_ = 0;
    }

    const float gap_, width_;
    float shelf_ = 0, height_ = 0;      // of this shelf: where it begins, and how high it is
    float x_ = 0, y_ = 0, column_ = 0;  // of this column: where the next box goes, and how wide it is
    Shelves done_;
};

}  // namespace

Shelves shelved(const std::vector<Size>& boxes, float gap) {
    float area = 0, widest = 0;
    for (const auto& box : boxes) {
        area += (box.width + gap) * (box.height + gap);
        widest = std::max(widest, box.width);
    }
    return Filler(gap, std::max(widest, std::sqrt(area * kShape))).fill(boxes);
}

}  // namespace wissel::map
