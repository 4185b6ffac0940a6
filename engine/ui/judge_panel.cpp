#include "ui/judge_panel.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "director/judging.h"
#include "ui/card.h"
#include "ui/criteria.h"
#include "ui/judge_reveal.h"
#include "ui/shapes.h"
#include "ui/told_share.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

using director::JudgeView;
using director::kScoreColumns;

constexpr float kRowGap = 6;
constexpr float kNamePart = 0.42F;  // of the table's width

void draw_head(Scene& scene, Card& card, std::string_view title, const JudgeView& judge, std::string_view lead) {
    const auto heading = fit_head(scene, card, {30, Weight::Strong, 1.2F}, 20, title, scene.px(44));
    const auto behaviour = fit_text(scene.fonts(), {24, Weight::Regular, 1.28F}, 16, judge.behaviour, card.content.width, scene.px(96));
    const auto how = fit_text(scene.fonts(), {18, Weight::Regular, 1.3F}, 14, lead, card.content.width, scene.px(48));
    float y = card.head.y + std::max(heading.height, scene.px(44)) + scene.px(2);
    scene.canvas.text(heading, card.head.x, card.head.y + std::round((scene.px(44) - heading.height) / 2), theme::kText);
    scene.canvas.text(behaviour, card.head.x, y, theme::kText);
    y += behaviour.height + scene.px(4);
    scene.canvas.text(how, card.head.x, y, theme::kQuietText);
    set_head_height(scene, card, y + how.height - card.head.y);
}

class ScoreTable {
public:
    ScoreTable(Scene& scene, const JudgeView& judge, const PixelRect& area) : scene_(scene), judge_(judge), area_(area) {
        left_ = std::round(area.width * kNamePart);
        const float gaps = scene.px(kRowGap) * static_cast<float>(kScoreColumns - 1);
        column_ = std::floor((area.width - left_ - gaps) / static_cast<float>(kScoreColumns));
        head_ = scene.px(48);
        const float rows = area.height - head_ - 5 * scene.px(kRowGap);
        row_ = std::clamp(std::floor(rows / 6), 8.0F, scene.px(72));
    }

    void draw() {
        for (std::size_t column = 0; column < kScoreColumns; ++column) draw_column_head(column);
        for (std::size_t row = 0; row < judge_.scores.size(); ++row) {
            draw_name(row);
            for (std::size_t column = 0; column < kScoreColumns; ++column) draw_button(row, column);
        }
    }

private:
    PixelRect cell(std::size_t row, std::size_t column) const {
        const float x = area_.x + left_ + static_cast<float>(column) * (column_ + scene_.px(kRowGap));
        return {x, row_top(row), column_, row_};
    }
    float row_top(std::size_t row) const { return area_.y + head_ + static_cast<float>(row) * (row_ + scene_.px(kRowGap)); }

    void draw_column_head(std::size_t column) const {
        const auto label = fmt::format("{}  {}", column + 1, scene_.say(score_word(column)));
        const auto block = fit_text(scene_.fonts(), {18, Weight::Regular, 1.2F}, kTextSizes.front(), label, column_, head_);
        scene_.canvas.text(block, cell(0, column).center_x(), area_.y + head_ - block.height - scene_.px(4), theme::kQuietText, Align::Center);
    }

    void draw_name(std::size_t row) const {
        const bool focused = judge_.is_of_class ? judge_.asked_row == row : judge_.focus_row == row;
        const PixelRect box{area_.x, row_top(row), left_ - scene_.px(kRowGap), row_};
        scene_.canvas.fill(box, focused ? rgb(0x253150) : theme::kSunken, scene_.px(10));
        if (focused) scene_.canvas.fill({box.x, box.y + scene_.px(8), scene_.px(4), box.height - 2 * scene_.px(8)}, theme::kAccent, scene_.px(2));
        const float width = box.width - 2 * scene_.px(16);
        const auto criterion = story::kCriteria[row];
        const auto teen = fit_text(scene_.fonts(), {22, Weight::Strong, 1.2F}, kTextSizes.front(), scene_.say(teen_word(criterion)), width, row_ * 0.56F);
        const auto name_of = name_word(criterion, scene_.view.language);
        TextBlock name;  // not where it is the same words again
        if (name_of != teen_word(criterion)) name = fit_text(scene_.fonts(), {18, Weight::Regular, 1.2F}, kTextSizes.front(), scene_.say(name_of), width, row_ * 0.42F);
        const float top = std::round(box.center_y() - (teen.height + name.height) / 2);
        scene_.canvas.text(teen, box.x + scene_.px(16), top, theme::kText);
        scene_.canvas.text(name, box.x + scene_.px(16), top + teen.height, theme::kQuietText);
    }

    void draw_button(std::size_t row, std::size_t column) const {
        const auto box = cell(row, column);
        const auto state = scene_.targets.add(fmt::format("score-{}-{}", row, column), box, director::SetScore{row, column});
        const bool told = column < judge_.score_shares[row].size();
        ButtonLook look;
        look.chosen = !told && judge_.scores[row] == column;
        look.focused = !judge_.is_of_class && judge_.focus_row == row && judge_.focus_column == column;
        look.hovered = state.hovered;
        look.held = state.held;
        draw_button_box(scene_, box, look);
        if (told) draw_share(box, judge_.score_shares[row][column], column);
        if (told && judge_.scores[row] == column) scene_.canvas.outline(box, theme::kAccent, scene_.px(3), scene_.px(theme::kRadius));
        if (told) return;
        if (look.focused && look.chosen) scene_.canvas.outline(box.grown(scene_.px(-5)), theme::kOnAccent, scene_.px(2), scene_.px(8));
        scene_.canvas.line_of_text({26, Weight::Strong}, score_sign(column), box.center_x(), box.center_y(), text_color(look), Align::Center);
    }

    // The sign and, below it, how many gave it.
    void draw_share(const PixelRect& box, const director::ToldShare& share, std::size_t column) const {
        fill_share(scene_, box, share);
        const auto words = fit_text(scene_.fonts(), {18, Weight::Regular, 1.1F}, kTextSizes.front(), share_words(scene_, share), box.width - scene_.px(8), box.height * 0.45F);
        const float up = words.height / 2;
        scene_.canvas.line_of_text({22, Weight::Strong}, score_sign(column), box.center_x(), box.center_y() - up, theme::kText, Align::Center);
        scene_.canvas.text(words, box.center_x(), std::round(box.center_y() + scene_.px(12) - up), theme::kText, Align::Center);
    }

    Scene& scene_;
    const JudgeView& judge_;
    PixelRect area_;
    float left_ = 0, column_ = 0, head_ = 0, row_ = 0;
};

void draw_scores(Scene& scene, const JudgeView& judge) {
    auto card = begin_card(scene);
    draw_head(scene, card, scene.say(judge.is_of_class ? Word::ClassTitle : Word::JudgeTitle), judge, scene.say(Word::JudgeLead));
    ScoreTable(scene, judge, card.body).draw();
    const auto open = std::count(judge.scores.begin(), judge.scores.end(), std::nullopt);
    const auto note = open > 0 ? fmt::format("{} {}", scene.say(Word::StillToScore), open) : std::string();
    const FootButton on{std::string(scene.say(Word::ToTheFlag)), director::SubmitScores{}, open == 0};
    draw_foot(scene, card, {on}, judge.focus_row >= judge.scores.size() ? 0 : 1, note);
    end_card(scene);
}

void draw_flag_tile(Scene& scene, const JudgeView& judge, std::size_t i, const PixelRect& box) {
    const auto state = scene.targets.add(fmt::format("flag-{}", i), box, director::PickItem{i});
    ButtonLook look;
    look.focused = !judge.is_of_class && i == judge.focus_column;
    look.hovered = state.hovered;
    look.held = state.held;
    draw_button_box(scene, box, look);
    const bool told = i < judge.flag_shares.size();
    if (told) fill_share(scene, {box.x, box.bottom() - scene.px(44), box.width, scene.px(44)}, judge.flag_shares[i]);
    const float side = std::min({scene.px(96), box.width * 0.5F, box.height * 0.42F});
    const auto word = fit_text(scene.fonts(), {26, Weight::Strong, 1.2F}, 14, capitalised(judge.flags[i].word), box.width - 2 * scene.px(16), box.height * 0.36F);
    const float share = told ? scene.px(44) : 0;
    const float height = side + scene.px(20) + word.height;
    const float top = box.center_y() - (height + share) / 2;
    draw_flag_shape(scene.canvas, judge.flags[i], box.center_x(), top + side / 2, side);
    scene.canvas.text(word, box.center_x(), std::round(top + side + scene.px(20)), theme::kText, Align::Center);
    if (told) scene.canvas.line_of_text({22, Weight::Strong}, share_words(scene, judge.flag_shares[i]), box.center_x(), box.bottom() - scene.px(22), theme::kText, Align::Center);
    const float badge = scene.px(32);
    draw_badge(scene, {box.x + scene.px(12), box.y + scene.px(12), badge, badge}, fmt::format("{}", i + 1), look);
}

void draw_own_score(Scene& scene, const JudgeView& judge, std::size_t i, const PixelRect& box) {
    const auto state = scene.targets.add(fmt::format("own-score-{}", i), box, director::GoBack{});  // to mend it
    scene.canvas.fill(box, state.hovered ? theme::kHovered : theme::kSunken, scene.px(10));
    const float score = scene.px(54);
    draw_score(scene, {box.x + scene.px(10), std::round(box.center_y() - scene.px(18)), score, scene.px(36)}, judge.scores[i], false);
    const auto teen = fit_text(scene.fonts(), {18, Weight::Regular, 1.2F}, kTextSizes.front(), scene.say(teen_word(story::kCriteria[i])),
                               box.width - score - scene.px(10 + 12 + 10), box.height - scene.px(8));
    scene.canvas.text(teen, box.x + scene.px(22) + score, std::round(box.center_y() - teen.height / 2), theme::kText);
}

// Evenly in a grid; the last row may be shorter.
PixelRect grid_cell(const Scene& scene, const PixelRect& area, std::size_t i, std::size_t columns, std::size_t rows) {
    const float gap = scene.px(12);
    const float width = (area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height = (area.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    return {std::round(area.x + static_cast<float>(i % columns) * (width + gap)), std::round(area.y + static_cast<float>(i / columns) * (height + gap)),
            std::floor(width), std::floor(height)};
}

void draw_flags(Scene& scene, const JudgeView& judge) {
    auto card = begin_card(scene);
    draw_head(scene, card, scene.say(Word::FlagTitle), judge, scene.say(Word::FlagLead));
    const float scores_height = scene.px(30 + 2 * 54 + 12);
    const PixelRect tiles{card.body.x, card.body.y, card.body.width, card.body.height - scores_height - scene.px(18)};
    const auto columns = std::clamp<std::size_t>(judge.flags.size(), 1, judge.flags.size() > 5 ? 4 : 5);
    const auto rows = std::max<std::size_t>(1, (judge.flags.size() + columns - 1) / columns);
    for (std::size_t i = 0; i < judge.flags.size(); ++i) draw_flag_tile(scene, judge, i, grid_cell(scene, tiles, i, columns, rows));
    const float y = tiles.bottom() + scene.px(18);
    scene.canvas.line_of_text({18, Weight::Strong}, scene.say(judge.is_of_class ? Word::ClassScores : Word::YourScores), card.body.x, y + scene.px(12), theme::kQuietText);
    const PixelRect own{card.body.x, y + scene.px(30), card.body.width, scores_height - scene.px(30)};
    for (std::size_t i = 0; i < judge.scores.size(); ++i) draw_own_score(scene, judge, i, grid_cell(scene, own, i, 3, 2));
    draw_foot(scene, card, {}, 0);
    end_card(scene);
}

}  // namespace

void draw_judge(Scene& scene, const JudgeView& judge) {
    switch (judge.step) {
        case JudgeView::Step::Scores: return draw_scores(scene, judge);
        case JudgeView::Step::Flag: return draw_flags(scene, judge);
        case JudgeView::Step::Reveal:
        case JudgeView::Step::Words: return draw_reveal(scene, judge);
    }
}

}  // namespace wissel::ui
