#include "ui/canvas.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <imgui.h>

namespace wissel::ui {

namespace {

constexpr int kRingSegments = 64;

}  // namespace

float Canvas::px(float units) const {
    return std::round(units * fonts_.scale());
}

unsigned Canvas::color(Color c) const {
    const auto alpha = std::lround(std::clamp(c.alpha * opacity_, 0.0F, 1.0F) * 255);
    return IM_COL32(c.red, c.green, c.blue, alpha);
}

void Canvas::fill(const PixelRect& rect, Color c, float radius) const {
    list_.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, color(c), radius);
}

void Canvas::outline(const PixelRect& rect, Color c, float thickness, float radius) const {
    const float half = thickness / 2;  // ImGui draws astride the edge
    list_.AddRect({rect.x + half, rect.y + half}, {rect.right() - half, rect.bottom() - half}, color(c), std::max(0.0F, radius - half), 0,
                  thickness);
}

void Canvas::line(float x1, float y1, float x2, float y2, Color c, float thickness) const {
    list_.AddLine({x1, y1}, {x2, y2}, color(c), thickness);
}

void Canvas::fade_down(const PixelRect& rect, Color c) const {
    const auto clear = color(c.with_alpha(0));
    const auto full = color(c);
    list_.AddRectFilledMultiColor({rect.x, rect.y}, {rect.right(), rect.bottom()}, clear, clear, full, full);
}

void Canvas::ring(float x, float y, float radius, float part, Color c, float thickness) const {
    part = std::clamp(part, 0.0F, 1.0F);
    if (part >= 1) return list_.AddCircle({x, y}, radius, color(c), kRingSegments, thickness);
    if (part <= 0) return;
    const float start = -std::numbers::pi_v<float> / 2;
    const int segments = std::max(2, static_cast<int>(std::ceil(static_cast<float>(kRingSegments) * part)));
    list_.PathArcTo({x, y}, radius, start, start + 2 * std::numbers::pi_v<float> * part, segments);
    list_.PathStroke(color(c), 0, thickness);
}

void Canvas::put(const TextStyle& style, std::string_view text, float x, float y, float line_height, Color c, Align align) const {
    if (text.empty()) return;
    if (align != Align::Left) {
        const float width = text_width(fonts_, style, text);
        x -= align == Align::Center ? width / 2 : width;
    }
    auto* font = fonts_.at(style.weight, style.size);
    list_.AddText(font, font->FontSize, {std::floor(x), std::floor(y + (line_height - font->FontSize) / 2)}, color(c), text.data(),
                  text.data() + text.size());
}

void Canvas::text(const TextBlock& block, float x, float y, Color c, Align align) const {
    if (block.cut) ++cut_texts_;
    for (const auto& line : block.lines) {
        put(block.style, line, x, y, block.line_height, c, align);
        y += block.line_height;
    }
}

void Canvas::line_of_text(const TextStyle& style, std::string_view text, float x, float y, Color c, Align align) const {
    put(style, text, x, y, 0, c, align);
}

}  // namespace wissel::ui
