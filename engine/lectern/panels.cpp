#include "lectern/panels.h"

#include "ui/window_style.h"

namespace wissel::lectern {

void write(const Pen& pen, std::string_view text, ui::Weight weight, float size, ui::Color color) {
    ImGui::PushFont(pen.font(weight, size));
    ImGui::PushStyleColor(ImGuiCol_Text, ui::ink(color));
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void heading(const Pen& pen, std::string_view text) {
    ImGui::Spacing();
    write(pen, text, ui::Weight::Strong, 16, ui::theme::kAccent);
}

}  // namespace wissel::lectern
