#include "ui/language_switch.h"

#include <algorithm>

namespace wissel::ui {

namespace {

constexpr TextStyle kStyle{18, Weight::Strong, 1.2F};
constexpr float kSwitchPadding = 10, kSwitchHeight = 40;

float item_width(const Scene& scene, const director::LanguageItem& item) {
    return std::max(text_width(scene.fonts(), kStyle, language_short(item.variant)) + 2 * scene.px(kSwitchPadding), scene.px(kSwitchHeight));
}

}  // namespace

float language_switch_width(const Scene& scene, Labels labels) {
    if (scene.view.lesson) return 0;  // the class's window is pressed by nobody
    float width = access_buttons_width(scene, labels);
    if (scene.view.languages.size() < 2) return width;
    for (const auto& item : scene.view.languages) width += item_width(scene, item);
    return width;
}

void draw_language_switch(Scene& scene, float right, float y, Labels labels) {
    if (scene.view.lesson) return;
    float x = right - language_switch_width(scene, labels);
    draw_access_buttons(scene, x, y, labels);
    x += access_buttons_width(scene, labels);
    if (scene.view.languages.size() < 2) return;
    for (const auto& item : scene.view.languages) {
        const PixelRect box{x, y - scene.px(kSwitchHeight) / 2, item_width(scene, item), scene.px(kSwitchHeight)};
        const auto state = scene.targets.add("language-" + item.variant, box, director::SetLanguage{item.variant});
        const auto label = language_short(item.variant);
        const auto color = item.current || state.hovered ? theme::kText : theme::kQuietText;
        scene.canvas.line_of_text(kStyle, label, box.center_x(), y, color, Align::Center);
        if (item.current) {
            const float width = text_width(scene.fonts(), kStyle, label);
            scene.canvas.fill({box.center_x() - width / 2, y + scene.px(13), width, std::max(2.0F, scene.px(2))}, theme::kAccent);
        }
        x += box.width;
    }
}

}  // namespace wissel::ui
