#include "ui/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <imgui.h>

namespace wissel::ui {

namespace {

constexpr double kDark = 0.12;  // relative luminance below which a flag stands on a light ground

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

using Points = std::vector<ImVec2>;

Points polygon(float x, float y, float radius, int corners, float first_angle) {
    Points points;
    for (int i = 0; i < corners; ++i) {
        const float angle = first_angle + 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(corners);
        points.push_back({x + radius * std::cos(angle), y + radius * std::sin(angle)});
    }
    return points;
}

// Sizes chosen so that all shapes look equally large.
Points shape_points(std::string_view shape, float x, float y, float side) {
    if (shape == "triangle") {
        const float half = side * 0.5F;
        return {{x - half, y + half * 0.86F}, {x, y - half * 0.92F}, {x + half, y + half * 0.86F}};
    }
    if (shape == "square") return polygon(x, y, side * 0.6F, 4, std::numbers::pi_v<float> / 4);
    if (shape == "diamond") return polygon(x, y, side * 0.53F, 4, 0);
    if (shape == "hexagon") return polygon(x, y, side * 0.51F, 6, std::numbers::pi_v<float> / 2);
    return polygon(x, y, side * 0.48F, 48, 0);
}

void fill_shape(const Canvas& canvas, const Points& points, Color color) {
    canvas.list().AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), canvas.color(color));
}

ImVec2 middle_of(const Points& points) {
    ImVec2 sum;
    for (const auto& point : points) sum = {sum.x + point.x, sum.y + point.y};
    const auto count = static_cast<float>(points.size());
    return {sum.x / count, sum.y / count};
}

void stroke(const Canvas& canvas, const Points& points, Color color, float thickness, bool closed) {
    canvas.list().AddPolyline(points.data(), static_cast<int>(points.size()), canvas.color(color), closed ? ImDrawFlags_Closed : 0, thickness);
}

Color response_color(story::Response response) {
    switch (response) {
        case story::Response::Helps: return rgb(0x8FD9C4);
        case story::Response::Little: return rgb(0xC9D3E6);
        case story::Response::Harms: break;
    }
    return rgb(0xF0A5A0);
}

// Two hands of one heart: symmetric, from the dip round to the tip and back.
Points heart(float x, float y, float side) {
    Points points;
    for (int i = 0; i < 40; ++i) {
        const float t = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / 40;
        const float s = std::sin(t);
        const float across = 16 * s * s * s;
        const float up = 13 * std::cos(t) - 5 * std::cos(2 * t) - 2 * std::cos(3 * t) - std::cos(4 * t);
        points.push_back({x + across * side / 36, y - (up + 2.5F) * side / 36});
    }
    return points;
}

Points wave(float x, float y, float side) {
    Points points;
    for (int i = 0; i <= 32; ++i) {
        const float t = static_cast<float>(i) / 32;
        points.push_back({x + (t - 0.5F) * side * 0.62F, y - std::sin(t * 2 * std::numbers::pi_v<float>) * side * 0.13F});
    }
    return points;
}

Points crack(float x, float y, float side) {
    return {{x + side * 0.08F, y - side * 0.30F}, {x - side * 0.10F, y - side * 0.04F}, {x + side * 0.10F, y + side * 0.04F}, {x - side * 0.08F, y + side * 0.30F}};
}

}  // namespace

void draw_flag_shape(const Canvas& canvas, const director::FlagView& flag, float x, float y, float side) {
    const auto points = shape_points(flag.shape, x, y, side);
    const auto color = rgb(flag.color);
    if (luminance(color) >= kDark) return fill_shape(canvas, points, color);
    // On a light ground: in an outline on the dark panel it would look empty.
    canvas.fill({x - side / 2, y - side / 2, side, side}, theme::kFlagGround, side * 0.16F);
    const auto middle = middle_of(points);
    auto inner = points;
    for (auto& point : inner) point = {middle.x + (point.x - middle.x) * 0.78F, middle.y + (point.y - middle.y) * 0.78F};
    fill_shape(canvas, inner, color);
}

void draw_response_icon(const Canvas& canvas, story::Response response, float x, float y, float side) {
    const auto color = response_color(response);
    const float thickness = std::max(2.0F, side * 0.07F);
    canvas.list().AddCircleFilled({x, y}, side / 2, canvas.color(color.with_alpha(0.14F)), 48);
    canvas.ring(x, y, side / 2 - thickness / 2, 1, color, thickness);
    switch (response) {
        case story::Response::Helps: return stroke(canvas, heart(x, y, side * 0.62F), color, thickness, true);
        case story::Response::Little: return stroke(canvas, wave(x, y, side), color, thickness, false);
        case story::Response::Harms: return stroke(canvas, crack(x, y, side), color, thickness, false);
    }
}

void draw_pause_icon(const Canvas& canvas, float x, float y, float side, Color color) {
    const float bar = side * 0.28F;
    canvas.fill({x - side / 2, y - side / 2, bar, side}, color, bar * 0.3F);
    canvas.fill({x + side / 2 - bar, y - side / 2, bar, side}, color, bar * 0.3F);
}

void draw_speaker_icon(const Canvas& canvas, float x, float y, float side, Color color, bool muted) {
    auto& list = canvas.list();
    const auto packed = canvas.color(color);
    const float thickness = std::max(1.5F, side * 0.09F);
    canvas.fill({x - side * 0.5F, y - side * 0.17F, side * 0.25F, side * 0.34F}, color);
    list.AddTriangleFilled({x - side * 0.42F, y}, {x, y - side * 0.42F}, {x, y + side * 0.42F}, packed);
    if (muted) {
        canvas.line(x + side * 0.15F, y - side * 0.18F, x + side * 0.5F, y + side * 0.18F, color, thickness);
        canvas.line(x + side * 0.15F, y + side * 0.18F, x + side * 0.5F, y - side * 0.18F, color, thickness);
        return;
    }
    for (const float radius : {0.22F, 0.42F}) {
        list.PathArcTo({x + side * 0.04F, y}, side * radius, -0.9F, 0.9F, 16);
        list.PathStroke(packed, 0, thickness);
    }
}

void draw_check(const Canvas& canvas, float x, float y, float side, Color color) {
    stroke(canvas, {{x - side * 0.4F, y}, {x - side * 0.1F, y + side * 0.3F}, {x + side * 0.4F, y - side * 0.3F}}, color, std::max(1.5F, side * 0.14F), false);
}

void draw_arrow(const Canvas& canvas, float x, float y, float side, Color color, bool to_the_right) {
    const float d = to_the_right ? side / 4 : -side / 4;
    stroke(canvas, {{x - d, y - side / 2}, {x + d, y}, {x - d, y + side / 2}}, color, std::max(2.0F, side * 0.16F), false);
}

}  // namespace wissel::ui
