#include "workshop/lower_panel.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "ui/theme.h"
#include "workshop/card_painter.h"
#include "workshop/desk_panels.h"

namespace wissel::workshop {

namespace {

ImVec4 ink(ui::Color color) {
    return ImGui::ColorConvertU32ToFloat4(packed(color));
}

std::string problems_title(const DeskView& view) {
    if (view.problems.empty()) return "No mistakes";
    const auto errors =
        std::count_if(view.problems.begin(), view.problems.end(), [](const auto& each) { return each.error; });
    const auto warnings = static_cast<std::ptrdiff_t>(view.problems.size()) - errors;
    return fmt::format("{} mistake{}, {} warning{}", errors, errors == 1 ? "" : "s", warnings,
                       warnings == 1 ? "" : "s");
}

// A word with a line under it where it is the one that is shown.
bool draw_tab(const std::string& text, const char* id, bool shown, ui::Color color) {
    const auto from = ImGui::GetCursorScreenPos();
    const auto size = ImGui::CalcTextSize(text.c_str());
    const bool pressed = ImGui::InvisibleButton(id, {size.x, size.y + 4});
    auto& list = *ImGui::GetWindowDrawList();
    list.AddText(from, packed(ImGui::IsItemHovered() && !shown ? ui::theme::kAccent : color), text.c_str());
    if (shown)
        list.AddLine({from.x, from.y + size.y + 3}, {from.x + size.x, from.y + size.y + 3}, packed(ui::theme::kAccent),
                     2);
    return pressed;
}

void draw_tabs(const DeskView& view, LowerPanel& panel) {
    const auto problems_color = view.problems.empty() ? ui::rgb(0x7ED9A2) : ui::theme::kText;
    if (draw_tab(problems_title(view), "##problems", !panel.shows_footage, problems_color)) panel.shows_footage = false;
    ImGui::SameLine(0, 24);
    auto title = footage_title(view.footage.get());
    if (view.footage && view.footage->left > 0) title += fmt::format(" (looking: {} files left)", view.footage->left);
    if (draw_tab(title, "##footage", panel.shows_footage, ui::theme::kText)) panel.shows_footage = true;
    ImGui::SameLine(0, 24);
    ImGui::TextColored(ink(view.status_is_bad ? ui::rgb(0xFF8A7E) : ui::theme::kQuietText), "%s", view.status.c_str());
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", view.status.c_str());
}

}  // namespace

bool is_open(const LowerPanel& panel, const DeskView& view) {
    return panel.shows_footage || !view.problems.empty();
}

std::optional<std::size_t> draw_lower(const DeskView& view, LowerPanel& panel, std::vector<DeskAction>& actions) {
    draw_tabs(view, panel);
    if (!panel.shows_footage) return draw_problems(view, actions);
    if (view.footage) return draw_footage(*view.footage, panel.footage, actions);
    ImGui::TextDisabled("The story's clips are being looked at...");
    return std::nullopt;
}

}  // namespace wissel::workshop
