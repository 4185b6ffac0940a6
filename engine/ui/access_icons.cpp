#include "ui/access_icons.h"

#include <algorithm>
#include <utility>

namespace wissel::ui {

namespace {

void strike(const Scene& scene, float x, float y, float side, Color color, float thickness) {
    scene.canvas.line(x - side * 0.56F, y + side * 0.5F, x + side * 0.56F, y - side * 0.5F, color, thickness * 1.3F);
}

struct Stroke {
    float from_x, from_y, to_x, to_y;
};

// A hand held up, its fingers spread: parts of the side, from the middle.
constexpr Stroke kHand[] = {
    {-0.24F, -0.02F, -0.30F, -0.32F}, {-0.10F, -0.06F, -0.11F, -0.48F}, {0.04F, -0.06F, 0.07F, -0.47F},
    {0.17F, -0.01F, 0.25F, -0.36F},   {0.18F, 0.22F, 0.44F, -0.04F},
};

}  // namespace

// A picture with two lines of words at its foot.
void draw_caption_icon(const Scene& scene, float x, float y, float side, Color color, bool off) {
    const auto& canvas = scene.canvas;
    const float thickness = std::max(1.5F, side * 0.08F);
    const PixelRect frame{x - side * 0.5F, y - side * 0.38F, side, side * 0.76F};
    canvas.outline(frame, color, thickness, side * 0.14F);
    const auto words = [&](float from, float to, float at) {
        canvas.line(frame.x + frame.width * from, frame.y + frame.height * at, frame.x + frame.width * to,
                    frame.y + frame.height * at, color, thickness * 1.2F);
    };
    words(0.2F, 0.8F, 0.48F);
    words(0.3F, 0.7F, 0.72F);
    if (off) strike(scene, x, y, side, color, thickness);
}

// Something speaks.
void draw_voice_icon(const Scene& scene, float x, float y, float side, Color color, bool off) {
    const float thickness = std::max(1.5F, side * 0.1F);
    for (const auto& [at, reach] :
         {std::pair{-0.4F, 0.14F}, {-0.2F, 0.3F}, {0.0F, 0.44F}, {0.2F, 0.3F}, {0.4F, 0.14F}}) {
        scene.canvas.line(x + side * at, y - side * reach, x + side * at, y + side * reach, color, thickness);
    }
    if (off) strike(scene, x, y, side, color, thickness);
}

void draw_sign_icon(const Scene& scene, float x, float y, float side, Color color, bool off) {
    const auto& canvas = scene.canvas;
    const float thickness = std::max(2.0F, side * 0.12F);
    canvas.fill({x - side * 0.29F, y - side * 0.1F, side * 0.5F, side * 0.58F}, color, side * 0.18F);
    for (const auto& finger : kHand) {
        canvas.line(x + side * finger.from_x, y + side * finger.from_y, x + side * finger.to_x, y + side * finger.to_y,
                    color, thickness);
        const float tip = thickness / 2;
        canvas.fill({x + side * finger.to_x - tip, y + side * finger.to_y - tip, thickness, thickness}, color, tip);
    }
    if (off) strike(scene, x, y, side, color, std::max(1.5F, side * 0.08F));
}

}  // namespace wissel::ui
