#include "workshop/camera.h"

#include <algorithm>

namespace wissel::workshop {

namespace {

constexpr float kMargin = 24;  // pixels around what is shown

}  // namespace

void Camera::pan(float dx, float dy) {
    left_ -= dx / zoom_;
    top_ -= dy / zoom_;
}

void Camera::keep_in_view(const map::Box& box) {
    const auto kept = [this](float start, float at, float size, float window) {
        const float part = std::min(size, window / zoom_) / 4;
        return std::clamp(start, at + part - window / zoom_, at + size - part);
    };
    left_ = kept(left_, box.at.x, box.size.width, window_.size.width);
    top_ = kept(top_, box.at.y, box.size.height, window_.size.height);
}

void Camera::zoom_at(map::Point pixel, float factor) {
    const auto held = to_map(pixel);
    zoom_ = std::clamp(zoom_ * factor, kFarthest, kNearest);
    left_ = held.x - (pixel.x - window_.at.x) / zoom_;
    top_ = held.y - (pixel.y - window_.at.y) / zoom_;
}

void Camera::show(const map::Box& box, float nearest) {
    const float width = std::max(window_.size.width - 2 * kMargin, 1.0F), height = std::max(window_.size.height - 2 * kMargin, 1.0F);
    const float fits = std::min(width / std::max(box.size.width, 1.0F), height / std::max(box.size.height, 1.0F));
    zoom_ = std::clamp(fits, kFarthest, std::min(nearest, kNearest));
    left_ = box.middle().x - window_.size.width / zoom_ / 2;
    top_ = box.middle().y - window_.size.height / zoom_ / 2;
}

void Camera::centre_on(map::Point at, float least_zoom) {
    zoom_ = std::max(zoom_, least_zoom);
    left_ = at.x - window_.size.width / zoom_ / 2;
    top_ = at.y - window_.size.height / zoom_ / 2;
}

}  // namespace wissel::workshop
