#include "workshop/lower_panel.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>

#include "ui/theme.h"
#include "workshop/card_painter.h"
#include "workshop/desk_panels.h"
#include "workshop/flat.h"
#include "workshop/tab.h"
#include "workshop/inks.h"

namespace wissel::workshop {

namespace {

std::string problems_title(const DeskView& view) {
    if (view.problems.empty()) return "No mistakes";
    const auto errors =
        std::count_if(view.problems.begin(), view.problems.end(), [](const auto& each) { return each.error; });
    const auto warnings = static_cast<std::ptrdiff_t>(view.problems.size()) - errors;
    return fmt::format("{} mistake{}, {} warning{}", errors, errors == 1 ? "" : "s", warnings,
                       warnings == 1 ? "" : "s");
}

void draw_tabs(const DeskView& view, LowerPanel& panel) {
    const auto problems_color = view.problems.empty() ? kGood : ui::theme::kText;
    if (draw_tab(problems_title(view), "##problems", !panel.shows_footage, problems_color)) panel.shows_footage = false;
    ImGui::SameLine(0, 24);
    auto title = footage_title(view.footage.get());
    if (view.footage && view.footage->left > 0) title += fmt::format(" (looking: {} files left)", view.footage->left);
    if (draw_tab(title, "##footage", panel.shows_footage, ui::theme::kText)) panel.shows_footage = true;
    ImGui::SameLine(0, 24);
    ImGui::TextColored(ink(view.status_is_bad ? ui::rgb(0xFF8A7E) : ui::theme::kQuietText), "%s",
                       shortened(*ImGui::GetFont(), view.status, ImGui::GetContentRegionAvail().x).c_str());
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
