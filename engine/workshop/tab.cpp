#include "workshop/tab.h"

#include <imgui.h>

#include "workshop/card_painter.h"
#include "workshop/inks.h"

namespace wissel::workshop {

bool draw_tab(const std::string& text, const char* id, bool shown, ui::Color color) {
    const auto from = ImGui::GetCursorScreenPos();
    const auto size = ImGui::CalcTextSize(text.c_str());
    const bool pressed = ImGui::InvisibleButton(id, {size.x, size.y + 4});
    auto& list = *ImGui::GetWindowDrawList();
    list.AddText(from, packed(ImGui::IsItemHovered() && !shown ? ui::theme::kAccent : color), text.c_str());
    if (shown) list.AddLine({from.x, from.y + size.y + 3}, {from.x + size.x, from.y + size.y + 3}, packed(ui::theme::kAccent), 2);
    return pressed;
}

}  // namespace wissel::workshop
