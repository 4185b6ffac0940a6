#include "ui/window_style.h"

namespace wissel::ui {

unsigned packed(Color color) {
    return IM_COL32(color.red, color.green, color.blue, static_cast<int>(color.alpha * 255 + 0.5F));
}

void set_window_style() {
    ImGui::StyleColorsDark();
    auto& style = ImGui::GetStyle();
    style.WindowRounding = 0;
    style.WindowBorderSize = 0;
    style.FrameRounding = style.GrabRounding = style.PopupRounding = 6;
    style.FramePadding = {10, 6};
    style.ItemSpacing = {8, 6};
    const auto set = [&](ImGuiCol which, Color color) { style.Colors[which] = ink(color); };
    set(ImGuiCol_WindowBg, theme::kPanel.with_alpha(1));
    set(ImGuiCol_PopupBg, theme::kRaised.with_alpha(1));
    set(ImGuiCol_FrameBg, theme::kRaised);
    set(ImGuiCol_FrameBgHovered, theme::kHovered);
    set(ImGuiCol_Button, theme::kRaised);
    set(ImGuiCol_ButtonHovered, theme::kHovered);
    set(ImGuiCol_HeaderHovered, theme::kHovered);
    set(ImGuiCol_Header, theme::kRaised);
    set(ImGuiCol_TableHeaderBg, theme::kPanel.with_alpha(1));
    set(ImGuiCol_CheckMark, theme::kAccent);
    set(ImGuiCol_Text, theme::kText);
    set(ImGuiCol_TextDisabled, theme::kQuietText);
}

bool begin_fixed(const char* name, ImVec2 at, ImVec2 size, ImGuiWindowFlags more) {
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize(size);
    return ImGui::Begin(name, nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus | more);
}

}  // namespace wissel::ui
