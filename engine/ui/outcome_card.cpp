#include "ui/outcome_card.h"

#include <algorithm>
#include <cmath>

#include "ui/blocks.h"
#include "ui/card.h"
#include "ui/criteria.h"
#include "ui/shapes.h"

namespace wissel::ui {

namespace {

constexpr float kFlagSide = 68;  // side of the flag's shape

std::string_view mark_word(const Scene& scene, const director::OutcomeView& outcome) {
    if (outcome.flag) return outcome.flag->word;
    return outcome.response ? scene.say(response_word(*outcome.response)) : std::string_view();
}

void draw_head(Scene& scene, Card& card, const director::OutcomeView& outcome) {
    const float inset = scene.px(kFlagSide + 24), text_x = card.head.x + inset;
    const auto word = fit_head(scene, card, {34, Weight::Strong, 1.15F}, 22, capitalised(mark_word(scene, outcome)), scene.px(80), inset);
    const auto whose = fit_text(scene.fonts(), {22, Weight::Regular, 1.25F}, 14, outcome.whose, card.content.right() - text_x, scene.px(60));
    const float height = std::max(word.height + whose.height, scene.px(kFlagSide));
    const float top = card.head.y + std::round((height - word.height - whose.height) / 2);
    const float sign_x = card.head.x + scene.px(kFlagSide) / 2, sign_y = card.head.y + height / 2;
    if (outcome.flag) draw_flag_shape(scene.canvas, *outcome.flag, sign_x, sign_y, scene.px(kFlagSide));
    else if (outcome.response) draw_response_icon(scene.canvas, *outcome.response, sign_x, sign_y, scene.px(kFlagSide));
    scene.canvas.text(word, text_x, top, theme::kText);
    scene.canvas.text(whose, text_x, top + word.height, theme::kQuietText);
    set_head_height(scene, card, height);
}

std::vector<CriterionRow> criteria_rows(const director::OutcomeView& outcome) {
    std::vector<CriterionRow> rows;
    for (std::size_t i = 0; i < outcome.criteria.size(); ++i) rows.emplace_back(story::kCriteria[i], outcome.criteria[i]);
    return rows;
}

}  // namespace

void draw_words(Scene& scene, const PixelRect& body, const director::OutcomeView& outcome, const std::string& unknown) {
    constexpr float kPart = 0.56F;
    Blocks left, right;
    add_section(left, scene.say(Word::Why), outcome.why);
    add_section(left, scene.say(Word::WhatNow), outcome.reaction);
    add_section(left, scene.say(Word::WhatIsUnknown), unknown);
    add_help(right, scene, outcome.help);
    add_sources(right, scene, outcome.sources);
    draw_column(scene, "words", std::move(left), left_of(scene, body, kPart), {30, 18});
    draw_column(scene, "help", std::move(right), right_of(scene, body, kPart), {28, 18});
}

void draw_outcome(Scene& scene, const director::OutcomeView& outcome) {
    auto card = begin_card(scene);
    draw_head(scene, card, outcome);
    if (outcome.page == director::OutcomeView::Page::Criteria) {
        draw_criteria(scene, "criteria", criteria_rows(outcome), card.body);
    } else {
        draw_words(scene, card.body, outcome, {});
    }
    draw_foot(scene, card, foot_buttons(scene, director::outcome_buttons(outcome)), outcome.focus);
    end_card(scene);
}

}  // namespace wissel::ui
