#include "ui/help_page.h"

#include "ui/blocks.h"
#include "ui/card.h"

namespace wissel::ui {

void draw_help(Scene& scene, const director::HelpView& help) {
    auto card = begin_card(scene, Corner::Languages);
    const bool ends_here = scene.view.lesson && scene.view.lesson->stopped;
    const auto title = fit_text(scene.fonts(), {34, Weight::Strong, 1.2F}, 22, scene.say(ends_here ? Word::StopHereTitle : Word::HelpTitle), card.head.width, scene.px(48));
    const auto lead = fit_text(scene.fonts(), {24, Weight::Regular, 1.3F}, 16, scene.say(Word::HelpLead), card.content.width, scene.px(64));
    scene.canvas.text(title, card.head.x, card.head.y, theme::kText);
    scene.canvas.text(lead, card.head.x, card.head.y + title.height, theme::kQuietText);
    set_head_height(scene, card, title.height + lead.height);
    Blocks left, right;  // the first lines, which matter most, on the left
    const auto half = (help.lines.size() + 1) / 2;
    for (std::size_t i = 0; i < help.lines.size(); ++i) add<HelpLineBlock>(i < half ? left : right, help.lines[i]);
    draw_column(scene, "help-left", std::move(left), left_of(scene, card.body, 0.5F), {30, 16}, 8);
    draw_column(scene, "help-right", std::move(right), right_of(scene, card.body, 0.5F), {30, 16}, 8);
    draw_foot(scene, card, {{std::string(scene.say(Word::Back)), director::ShowHelp{}}}, 0);
    end_card(scene);
}

}  // namespace wissel::ui
