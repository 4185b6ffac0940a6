#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace wissel::ui {

namespace {

constexpr float kFaded = 0.4F;

Color faded(Color color, const ButtonLook& look) {
    return look.faded ? color.with_alpha(color.alpha * kFaded) : color;
}

Color box_color(const ButtonLook& look) {
    if (look.chosen) return theme::kAccent;
    auto color = look.hovered ? theme::kHovered : theme::kRaised;
    if (look.focused) color = mixed(color, theme::kAccent, 0.16F);
    if (look.held) color = mixed(color, theme::kAccent, 0.3F);
    return color;
}

}  // namespace

float eased(double part) {
    const auto t = static_cast<float>(std::clamp(part, 0.0, 1.0));
    return 1 - (1 - t) * (1 - t) * (1 - t);
}

Color text_color(const ButtonLook& look) {
    return faded(look.chosen ? theme::kOnAccent : theme::kText, look);
}

void draw_button_box(Scene& scene, const PixelRect& box, const ButtonLook& look) {
    const float radius = scene.px(theme::kRadius);
    scene.canvas.fill(box, faded(box_color(look), look), radius);
    if (look.focused) return scene.canvas.outline(box, theme::kAccent, std::max(2.0F, scene.px(theme::kFocusWidth)), radius);
    if (!look.chosen) scene.canvas.outline(box, faded(theme::kLine, look), std::max(1.0F, scene.px(1)), radius);
}

void draw_badge(Scene& scene, const PixelRect& box, std::string_view number, const ButtonLook& look) {
    const float radius = scene.px(9);
    const bool bright = look.focused && !look.chosen;
    const auto back = look.chosen ? theme::kOnAccent : bright ? theme::kAccent : rgb(0x3A465C);
    scene.canvas.fill(box, faded(back, look), radius);
    const auto front = look.chosen ? theme::kAccent : bright ? theme::kOnAccent : theme::kText;
    scene.canvas.line_of_text({22, Weight::Strong}, number, box.center_x(), box.center_y(), faded(front, look), Align::Center);
}

void draw_countdown(Scene& scene, float x, float y, float radius, double left, double limit) {
    const float thickness = std::max(2.0F, scene.px(4));
    const auto part = limit > 0 ? static_cast<float>(left / limit) : 0.0F;
    scene.canvas.ring(x, y, radius - thickness / 2, 1, theme::kLine, thickness);
    scene.canvas.ring(x, y, radius - thickness / 2, part, theme::kAccent, thickness);
    const auto seconds = static_cast<long>(std::ceil(std::clamp(left, 0.0, 9999.0)));
    scene.canvas.line_of_text({seconds > 99 ? 12.0F : 16.0F, Weight::Strong}, fmt::format("{}", seconds), x, y, theme::kText, Align::Center);
}

void draw_countdown_mark(Scene& scene, float x, float y, float radius, const ButtonLook& look) {
    const float thickness = std::max(1.5F, scene.px(2));
    const auto color = faded(theme::kQuietText, look);
    scene.canvas.ring(x, y, radius, 1, color, thickness);
    scene.canvas.line(x, y, x, y - radius * 0.55F, color, thickness);
    scene.canvas.line(x, y, x + radius * 0.45F, y, color, thickness);
}

void draw_hotspot(Scene& scene, const PixelRect& box, std::string_view number, const ButtonLook& look) {
    const float radius = scene.px(theme::kRadius);
    const bool bright = look.focused || look.chosen || look.hovered;
    if (bright) scene.canvas.fill(box, theme::kAccent.with_alpha(look.chosen ? 0.3F : 0.14F), radius);
    scene.canvas.outline(box.grown(scene.px(1)), rgb(0x000000, 0.55F), scene.px(5), radius);  // seen on light pictures, too
    scene.canvas.outline(box, faded(bright ? theme::kAccent : theme::kText, look), scene.px(3), radius);
    const float side = std::min(scene.px(40), std::min(box.width, box.height));
    draw_badge(scene, {box.x + scene.px(8), box.y + scene.px(8), side, side}, number, look);
}

}  // namespace wissel::ui
