#include "ui/judge_reveal.h"

#include <algorithm>
#include <cmath>

#include "ui/blocks.h"
#include "ui/card.h"
#include "ui/criteria.h"
#include "ui/outcome_card.h"
#include "ui/shapes.h"
#include "ui/told_share.h"

namespace wissel::ui {

namespace {

constexpr float kRevealSign = 48;
constexpr float kPart = 0.53F;

// "Your flag", shape and word; returns its height.
float draw_verdict(Scene& scene, const PixelRect& area, std::string_view whose, const director::FlagView* flag, std::string_view without_flag = "–") {
    const float text_x = area.x + scene.px(kRevealSign + 16);
    const auto label = fit_text(scene.fonts(), {18, Weight::Regular, 1.25F}, 14, whose, area.right() - text_x, scene.px(24));
    const auto word = fit_text(scene.fonts(), {26, Weight::Strong, 1.2F}, 16, flag ? capitalised(flag->word) : std::string(without_flag), area.right() - text_x, scene.px(64));
    const float height = std::max(label.height + word.height, scene.px(kRevealSign));
    if (flag) draw_flag_shape(scene.canvas, *flag, area.x + scene.px(kRevealSign) / 2, area.y + height / 2, scene.px(kRevealSign));
    scene.canvas.text(label, text_x, area.y, theme::kQuietText);
    scene.canvas.text(word, text_x, area.y + label.height, theme::kText);
    return height;
}

// Of a class: how many gave each flag, in a row. Returns its height.
float draw_spread(Scene& scene, const PixelRect& area, float y, const director::JudgeView& judge) {
    if (judge.flag_shares.size() != judge.flags.size() || judge.flags.empty()) return 0;
    const float cell = area.width / static_cast<float>(judge.flags.size()), side = scene.px(24), height = scene.px(40);
    for (std::size_t i = 0; i < judge.flags.size(); ++i) {
        const float x = area.x + cell * static_cast<float>(i), words_x = x + side + scene.px(8), middle = y + height / 2;
        const auto& share = judge.flag_shares[i];
        draw_flag_shape(scene.canvas, judge.flags[i], x + side / 2, middle, side);
        const auto words = fit_text(scene.fonts(), {18, share.leads ? Weight::Strong : Weight::Regular, 1.1F}, kTextSizes.front(), share_words(scene, share),
                                    cell - side - scene.px(16), height);
        scene.canvas.text(words, words_x, std::round(middle - words.height / 2), share.leads ? theme::kText : theme::kQuietText);
    }
    return height;
}

const director::FlagView* picked_flag(const director::JudgeView& judge) {
    return judge.picked && *judge.picked < judge.flags.size() ? &judge.flags[*judge.picked] : nullptr;
}

void draw_head(Scene& scene, Card& card, const director::JudgeView& judge) {
    const auto title = fit_head(scene, card, {24, Weight::Strong, 1.2F}, 16, judge.behaviour, scene.px(62));
    const float title_height = std::max(title.height, scene.px(44));
    scene.canvas.text(title, card.head.x, card.head.y + std::round((title_height - title.height) / 2), theme::kText);
    PixelRect line = card.content;
    line.y = card.head.y + title_height + scene.px(14);
    const auto* own = picked_flag(judge);
    const auto whose = !judge.is_of_class ? Word::YourFlag : judge.by_teacher ? Word::TeacherGave : own ? Word::ClassGave : Word::ClassTitle;
    const auto left = left_of(scene, line, kPart);
    float first = draw_verdict(scene, left, scene.say(whose), own, judge.is_of_class ? scene.say(Word::ClassDivided) : "–");
    first += draw_spread(scene, left, left.y + first + scene.px(4), judge);
    const auto* theirs = judge.author.flag ? &*judge.author.flag : nullptr;
    const float second = draw_verdict(scene, right_of(scene, line, kPart), scene.say(Word::TheirFlag), theirs);
    set_head_height(scene, card, line.y + std::max(first, second) - card.head.y);
}

std::vector<CriterionRow> compared_rows(const director::JudgeView& judge) {
    std::vector<CriterionRow> rows;
    for (std::size_t i = 0; i < judge.scores.size(); ++i) rows.emplace_back(story::kCriteria[i], judge.author.criteria[i], judge.scores[i]);
    return rows;
}

}  // namespace

void draw_reveal(Scene& scene, const director::JudgeView& judge) {
    auto card = begin_card(scene);
    draw_head(scene, card, judge);
    if (judge.step == director::JudgeView::Step::Reveal) {
        draw_criteria(scene, "compared", compared_rows(judge), card.body);
    } else {
        draw_words(scene, card.body, judge.author, judge.unknown);
    }
    draw_foot(scene, card, foot_buttons(scene, {director::Button::GoOn}), 0);
    end_card(scene);
}

}  // namespace wissel::ui
