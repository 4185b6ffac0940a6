#include "ui/cover.h"

#include <array>
#include <cmath>

#include <imgui.h>

#include "ui/widgets.h"

namespace wissel::ui {

namespace {

// A line of hills: fractions of the screen, from left to right.
void draw_hill(const Canvas& canvas, const PixelRect& screen, float height, float swing, float shift, Color color) {
    constexpr int kSteps = 48;
    for (int i = 0; i < kSteps; ++i) {
        const auto at = [&](int step) {
            const float t = static_cast<float>(step) / kSteps;
            return ImVec2(std::round(t * screen.width), (height + swing * std::sin(t * 5.2F + shift) + swing * 0.4F * std::sin(t * 11 + shift * 2)) * screen.height);
        };
        const auto a = at(i), b = at(i + 1);
        canvas.list().AddQuadFilled(a, b, {b.x, screen.height}, {a.x, screen.height}, canvas.color(color));
    }
}

}  // namespace

void draw_calm_ground(Scene& scene) {
    const auto& canvas = scene.canvas;
    const auto screen = scene.screen();
    canvas.fill(screen, rgb(0x1D2B3A));
    canvas.fade_down(screen, rgb(0x35506A));
    draw_hill(canvas, screen, 0.70F, 0.035F, 0.4F, rgb(0x2C465C));
    draw_hill(canvas, screen, 0.79F, 0.04F, 2.1F, rgb(0x233A4D));
    draw_hill(canvas, screen, 0.88F, 0.03F, 4.0F, rgb(0x1A2D3D));
}

void draw_cover(Scene& scene) {
    const auto& canvas = scene.canvas;
    const auto screen = scene.screen();
    draw_calm_ground(scene);
    canvas.line_of_text({44, Weight::Strong}, scene.say(Word::Cover), screen.center_x(), screen.height * 0.40F, theme::kText, Align::Center);
    if (scene.view.lesson) return;  // its keys are the teacher's
    const TextStyle small{20, Weight::Regular};
    const auto label = scene.say(Word::CoverHint);
    const float width = text_width(scene.fonts(), small, label) + 2 * scene.px(24);
    const PixelRect box{std::round(screen.center_x() - width / 2), std::round(screen.height * 0.88F), width, scene.px(theme::kTarget)};
    const auto state = scene.targets.add("uncover", box, director::ToggleCover{});
    if (state.hovered || state.held) canvas.fill(box, rgb(0xFFFFFF, 0.08F), box.height / 2);
    canvas.line_of_text(small, label, box.center_x(), box.center_y(), rgb(0xC9D6E3), Align::Center);
}

}  // namespace wissel::ui
