#include "lectern/key_button.h"

#include <algorithm>
#include <cmath>

#include "ui/window_style.h"

namespace wissel::lectern {

namespace {

constexpr float kPadding = 10;  // at most
constexpr ui::TextStyle kKey{14, ui::Weight::Regular, 1.2F};

ui::Color ground(const KeyButtonLook& look, bool hovered, bool held) {
    if (!look.enabled) return ui::theme::kSunken;
    if (look.primary || look.on) return held ? ui::mixed(ui::theme::kAccent, ui::theme::kText, 0.3F) : hovered ? ui::mixed(ui::theme::kAccent, ui::theme::kText, 0.15F) : ui::theme::kAccent;
    return held ? ui::theme::kLine : hovered ? ui::theme::kHovered : ui::theme::kRaised;
}

}  // namespace

bool key_button(const ui::Canvas& canvas, const char* id, std::string_view words, std::string_view key, float width, float height, const KeyButtonLook& look) {
    const auto from = ImGui::GetCursorScreenPos();
    const ui::PixelRect box{from.x, from.y, std::max(width, 1.0F), std::max(height, 1.0F)};
    const bool pressed = ImGui::InvisibleButton(id, {box.width, box.height}) && look.enabled;
    canvas.fill(box, ground(look, ImGui::IsItemHovered(), ImGui::IsItemActive()), canvas.px(8));
    const bool bright = look.enabled && (look.primary || look.on);
    const auto ink = bright ? ui::theme::kOnAccent : look.enabled ? ui::theme::kText : ui::theme::kQuietText.with_alpha(0.6F);
    const float key_height = key.empty() ? 0 : canvas.px(18);
    const auto block = ui::fit_text(canvas.fonts(), {look.primary ? 26.0F : 18.0F, ui::Weight::Strong, 1.1F}, 12, words, box.width - 2 * std::min(canvas.px(kPadding), box.width * 0.1F), box.height - key_height - canvas.px(8));
    const float y = std::round(box.center_y() - (block.height + key_height) / 2);
    canvas.text(block, box.center_x(), y, ink, ui::Align::Center);
    if (!key.empty()) canvas.line_of_text(kKey, key, box.center_x(), y + block.height + key_height / 2, bright ? ui::theme::kOnAccent : ui::theme::kQuietText, ui::Align::Center);
    return pressed;
}

}  // namespace wissel::lectern
