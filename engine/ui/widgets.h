// Small parts that several panels share: buttons, badges, the countdown, a spot on the picture.
#pragma once

#include <string_view>

#include "ui/scene.h"

namespace wissel::ui {

inline constexpr TextStyle kNote{18, Weight::Regular, 1.3F};
inline constexpr TextStyle kButtonText{22, Weight::Strong, 1.2F};

struct ButtonLook {
    bool focused = false, hovered = false, held = false;
    bool chosen = false;    // filled with the accent
    bool faded = false;     // another was chosen, or it cannot be pressed yet
    bool primary = false;   // the usual way on
};

// 0..1 for 0..1 and beyond, fast at first and calm at the end.
float eased(double part);

Color text_color(const ButtonLook& look);
void draw_button_box(Scene& scene, const PixelRect& box, const ButtonLook& look);
void draw_badge(Scene& scene, const PixelRect& box, std::string_view number, const ButtonLook& look);
void draw_countdown(Scene& scene, float x, float y, float radius, double left, double limit);
// Says of an option that it is taken when the time is over.
void draw_countdown_mark(Scene& scene, float x, float y, float radius, const ButtonLook& look);
void draw_hotspot(Scene& scene, const PixelRect& box, std::string_view number, const ButtonLook& look);

}  // namespace wissel::ui
