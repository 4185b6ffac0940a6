#include "ui/summary_panel.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/blocks.h"
#include "ui/card.h"
#include "ui/qr_code.h"
#include "ui/shapes.h"

namespace wissel::ui {

namespace {

constexpr float kStepSign = 34;
constexpr float kStepGap = 6;
constexpr float kIndent = 54;  // of the text, right of the sign

// A step of the walk: its sign, its title, what was chosen there, and what it came to.
class StepRow : public Block {
public:
    // `last`: of its situation; `apart`: belongs to no situation, and not to the one above it.
    StepRow(const director::SummaryView::Step& step, bool last, bool apart) : step_(step), last_(last), apart_(apart) {}

    float lay_out(const Scene& scene, float width, float size) override {
        const float inner = width - scene.px(kIndent);
        const TextStyle small{std::max(size - 2, kTextSizes.front()), Weight::Regular, 1.3F};
        title_ = set_text(scene.fonts(), {size, Weight::Strong, 1.25F}, step_.title, inner);
        details_.clear();
        for (const auto& line : detail_lines(scene)) details_.push_back(set_text(scene.fonts(), small, line, inner));
        height_ = title_.height;
        for (const auto& detail : details_) height_ += detail.height;
        height_ = std::max(height_, scene.px(kStepSign)) + scene.px(10);
        return height_;
    }

    void draw(Scene& scene, float x, float y) const override {
        const float sign_x = x + scene.px(kStepSign) / 2, sign_y = y + scene.px(kStepSign) / 2;
        const float gap = scene.px(kStepGap) + scene.px(10);
        if (!last_) scene.canvas.fill({std::round(sign_x) - 1, y + scene.px(kStepSign + 6), std::max(2.0F, scene.px(2)), height_ + gap - scene.px(kStepSign + 22)}, theme::kLine);
        draw_sign(scene, sign_x, sign_y);
        scene.canvas.text(title_, x + scene.px(kIndent), y + std::round((scene.px(kStepSign) - title_.line_height) / 2), theme::kText);
        y += std::round((scene.px(kStepSign) - title_.line_height) / 2) + title_.height;
        for (const auto& detail : details_) {
            scene.canvas.text(detail, x + scene.px(kIndent), y, theme::kQuietText);
            y += detail.height;
        }
    }

    float gap_before() const override { return apart_ ? 40 : kStepGap; }

private:
    std::vector<std::string> detail_lines(const Scene& scene) const {
        std::vector<std::string> lines;
        if (!step_.chosen.empty()) lines.push_back(step_.by_default ? fmt::format("→ {} ({})", step_.chosen, scene.say(Word::TimeIsUp)) : fmt::format("→ {}", step_.chosen));
        std::string mark;
        if (step_.flag) mark = capitalised(step_.flag->word);
        else if (step_.response) mark = capitalised(scene.say(response_word(*step_.response)));
        if (step_.viewer_flag) add_part(mark, with_colon(scene.say(scene.view.lesson ? Word::ClassGave : Word::YourFlag), scene.view.language) + step_.viewer_flag->word);
        if (!mark.empty()) lines.push_back(mark);
        return lines;
    }

    void draw_sign(Scene& scene, float x, float y) const {
        if (step_.flag) return draw_flag_shape(scene.canvas, *step_.flag, x, y, scene.px(kStepSign));
        if (step_.response) return draw_response_icon(scene.canvas, *step_.response, x, y, scene.px(kStepSign));
        scene.canvas.ring(x, y, scene.px(7), 1, theme::kQuietText, scene.px(3));
    }

    director::SummaryView::Step step_;
    bool last_, apart_;
    TextBlock title_;
    std::vector<TextBlock> details_;
    float height_ = 0;
};

// What can be scanned, at the foot of the area: returns the height it takes.
float draw_take_along(Scene& scene, const director::SummaryView& summary, const PixelRect& area) {
    const auto& code = summary.code;
    const float side = std::min(scene.px(150), area.height * 0.4F);
    const PixelRect box{area.x, area.bottom() - side, side, side};
    if (code.empty() || !draw_qr_code(scene.canvas, code, box)) return 0;
    const float x = box.right() + scene.px(20);
    const auto label = set_text(scene.fonts(), {22, Weight::Strong, 1.3F}, summary.code_line.empty() ? scene.say(Word::TakeAlong) : summary.code_line, area.right() - x);
    const auto address = set_text(scene.fonts(), {18, Weight::Regular, 1.3F}, code, area.right() - x);
    const float y = std::round(box.center_y() - (label.height + address.height) / 2);
    scene.canvas.text(label, x, y, theme::kText);
    scene.canvas.text(address, x, y + label.height, theme::kQuietText);
    return side + scene.px(16);
}

}  // namespace

void draw_summary(Scene& scene, const director::SummaryView& summary) {
    constexpr float kPart = 0.54F;
    auto card = begin_card(scene);
    const auto title = fit_head(scene, card, {34, Weight::Strong, 1.2F}, 22, summary.title, scene.px(84));
    const auto lead = set_text(scene.fonts(), {22, Weight::Regular, 1.3F}, scene.say(scene.view.lesson ? Word::OurWalk : Word::YourWalk), card.content.width);
    scene.canvas.text(title, card.head.x, card.head.y, theme::kText);
    scene.canvas.text(lead, card.head.x, card.head.y + title.height, theme::kQuietText);
    set_head_height(scene, card, title.height + lead.height);
    Blocks steps, right;
    for (std::size_t i = 0; i < summary.steps.size(); ++i) {
        const auto& step = summary.steps[i];
        if (!step.heading.empty()) add<Heading>(steps, step.heading);
        const bool last = i + 1 == summary.steps.size() || summary.steps[i + 1].begins;
        const bool apart = step.begins && step.heading.empty() && i > 0;
        add<StepRow>(steps, step, last, apart);
    }
    if (summary.steps.empty()) add<Paragraph>(steps, std::string(scene.say(Word::WalkBegins)), theme::kQuietText, 0.0F);
    add_help(right, scene, summary.help);
    if (summary.code.empty() && !summary.code_line.empty()) add<Paragraph>(right, summary.code_line, theme::kText, 14.0F);
    auto& small_print = summary.code.empty() ? right : steps;  // beside the lines there is room for the credits or for the code
    for (const auto& credit : summary.credits) add<Paragraph>(small_print, credit, theme::kQuietText, &credit == &summary.credits.front() ? 22.0F : 6.0F, kSmallPrint);
    const float smallest = summary.code.empty() ? 18 : 22;  // rather a second page than small print that makes all small
    draw_column(scene, "steps", std::move(steps), left_of(scene, card.body, kPart), {28, smallest}, 8);
    auto beside = right_of(scene, card.body, kPart);
    beside.height -= draw_take_along(scene, summary, beside);
    draw_column(scene, "help", std::move(right), beside, {28, 16});
    draw_foot(scene, card, foot_buttons(scene, director::summary_buttons(summary)), summary.focus);
    end_card(scene);
}

}  // namespace wissel::ui
