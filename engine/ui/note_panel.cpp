#include "ui/note_panel.h"

#include <algorithm>
#include <cmath>

#include "ui/blocks.h"
#include "ui/card.h"

namespace wissel::ui {

void draw_note(Scene& scene, const director::NoteView& note) {
    const auto card = begin_card(scene);
    const float width = std::min(card.content.width, scene.px(860));
    const float x = std::round(scene.screen().center_x() - width / 2);
    const auto lead = set_text(scene.fonts(), {20, Weight::Strong, 1.3F}, scene.say(Word::BeforeYouStart), width);
    const auto title = fit_text(scene.fonts(), {44, Weight::Strong, 1.15F}, 24, note.title, width, card.body.height * 0.35F);
    const float head = lead.height + scene.px(6) + title.height + scene.px(24);
    const auto text = set_text(scene.fonts(), {26, Weight::Regular, 1.45F}, note.text, width);
    float y = card.body.y + std::max(0.0F, std::round((card.body.height - head - text.height) * 0.42F));
    scene.canvas.text(lead, x, y, theme::kAccent);
    y += lead.height + scene.px(6);
    scene.canvas.text(title, x, y, theme::kText);
    y += title.height + scene.px(24);
    Blocks blocks;
    add<Paragraph>(blocks, note.text);
    draw_column(scene, "note", std::move(blocks), {x, y, width, card.body.bottom() - y}, {30, 18});
    draw_foot(scene, card, foot_buttons(scene, director::note_buttons()), 0);
    end_card(scene);
}

}  // namespace wissel::ui
