#include <fmt/format.h>

#include "lectern/key_button.h"
#include "lectern/panels.h"
#include "ui/window_style.h"

namespace wissel::lectern {

void draw_notes(const Pen& pen) {
    const auto& prompts = pen.view.prompts;
    if (!prompts.empty()) heading(pen, pen.say(Word::Prompts));
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const bool shown = pen.view.prompt_shown == i;
        write(pen, fmt::format("{}. {}", i + 1, prompts[i]), ui::Weight::Regular, 20, ui::theme::kText);
        const float width = ImGui::GetContentRegionAvail().x;
        if (key_button(pen.canvas, fmt::format("prompt-{}", i).c_str(), pen.say(shown ? Word::TalkOver : Word::ShowOnScreen), {}, width, pen.px(36), {!pen.view.stopped, shown, false})) pen.actions.emplace_back(ShowPrompt{i});
        ImGui::Dummy({0, pen.px(6)});
    }
    heading(pen, pen.say(Word::Notes));
    if (pen.view.notes.empty()) write(pen, pen.say(Word::NoNotes), ui::Weight::Regular, 18, ui::theme::kQuietText);
    else write(pen, pen.view.notes, ui::Weight::Regular, 20, ui::theme::kText);
}

}  // namespace wissel::lectern
