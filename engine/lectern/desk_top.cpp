#include "lectern/desk_top.h"

#include <algorithm>
#include <cmath>

namespace wissel::lectern {

namespace {

constexpr float kBar = 136, kGap = 12, kTitle = 34;
constexpr float kLeft = 0.3F, kLeftLeast = 280, kLeftMost = 560;
constexpr float kRight = 0.25F, kRightLeast = 220, kRightMost = 520;

constexpr float kDesignWidth = 1280, kDesignHeight = 800;  // of the smallest laptop that it is made for
constexpr float kMostScale = 4;

ui::PixelRect scaled(const ui::PixelRect& box, float scale) {
    return {std::round(box.x * scale), std::round(box.y * scale), std::round(box.width * scale), std::round(box.height * scale)};
}

DeskTop lay_out_units(float width, float height, float mirror_shape, bool is_public) {
    DeskTop top;
    const float above = std::max(height - kBar, 1.0F);
    const float left = std::round(std::clamp(width * kLeft, kLeftLeast, kLeftMost));
    const float right = is_public ? 0 : std::round(std::clamp(width * kRight, kRightLeast, kRightMost));
    const float inner = left - 2 * kGap;
    const float most_height = std::max(above * 0.5F - kTitle, 1.0F);
    const float shape = std::max(mirror_shape, 0.1F);
    const float mirror_height = std::min(inner / shape, most_height);
    const float mirror_width = std::round(mirror_height * shape);
    if (!is_public) top.mirror = {kGap + std::round((inner - mirror_width) / 2), kTitle + kGap / 2, mirror_width, std::round(mirror_height)};
    const float below = is_public ? 0 : top.mirror.bottom() + kGap;
    top.place = {0, below, left, std::max(above - below, 1.0F)};
    top.question = {left, 0, std::max(width - left - right, 1.0F), above};
    if (!is_public) top.notes = {width - right, 0, right, above};
    top.bar = {0, above, width, height - above};
    return top;
}

}  // namespace

DeskTop lay_out(float width, float height, float mirror_shape, bool is_public, float scale) {
    const auto units = lay_out_units(width / scale, height / scale, mirror_shape, is_public);
    return {scaled(units.mirror, scale), scaled(units.place, scale), scaled(units.question, scale), scaled(units.notes, scale), scaled(units.bar, scale)};
}

float scale_for(float width, float height) {
    const float most = std::min(width / kDesignWidth, height / kDesignHeight);
    return std::clamp(std::floor(most * 4) / 4, 1.0F, kMostScale);
}

}  // namespace wissel::lectern
