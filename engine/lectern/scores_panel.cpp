#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "lectern/key_button.h"
#include "lectern/panels.h"
#include "ui/window_style.h"

namespace wissel::lectern {

namespace {

constexpr const char* kSigns[] = {"+", "+/−", "−", "−−", "?"};

// A row of the criteria: its name, and a cell for each column. While the vote is open a press counts a hand, and with Shift one less; then it
// settles the row.
class ScoresLine {
public:
    static constexpr float kHeight = 48, kGap = 6, kNamePadding = 12;  // design units

    ScoresLine(const Pen& pen, std::size_t row, float width) : pen_(pen), index_(row), row_(pen.view.scores[row]), from_(ImGui::GetCursorScreenPos()), name_(std::floor(width * 0.38F)) {
        cell_ = std::floor((width - name_ - 5 * pen_.px(kGap)) / 5);
    }

    void draw() {
        draw_name();
        for (std::size_t column = 0; column < row_.votes.size(); ++column) draw_cell(column);
        ImGui::SetCursorScreenPos({from_.x, from_.y + pen_.px(kHeight) + pen_.px(kGap)});
        ImGui::Dummy({0, 0});
    }

private:
    ui::PixelRect cell(std::size_t column) const { return {from_.x + name_ + static_cast<float>(column) * (cell_ + pen_.px(kGap)), from_.y, cell_, pen_.px(kHeight)}; }

    void draw_name() {
        const ui::PixelRect box{from_.x, from_.y, name_ - pen_.px(kGap), pen_.px(kHeight)};
        if (pen_.view.row == index_) pen_.canvas.fill(box, ui::theme::kRaised, pen_.px(8));
        if (pen_.view.row == index_) pen_.canvas.fill({box.x, box.y + pen_.px(6), pen_.px(4), box.height - pen_.px(12)}, ui::theme::kAccent, pen_.px(2));
        if (ImGui::InvisibleButton(fmt::format("row-{}", index_).c_str(), {box.width, box.height})) pen_.actions.emplace_back(PickRow{index_});
        const auto words = ui::fit_text(pen_.canvas.fonts(), {18, ui::Weight::Regular, 1.15F}, 12, row_.name, box.width - 2 * pen_.px(kNamePadding), pen_.px(kHeight));
        pen_.canvas.text(words, box.x + pen_.px(kNamePadding), box.y + std::round((pen_.px(kHeight) - words.height) / 2), ui::theme::kText);
    }

    void draw_cell(std::size_t column) {
        const auto box = cell(column);
        ImGui::SetCursorScreenPos({box.x, box.y});
        const bool open = pen_.view.open, known = pen_.view.votes_known;
        const auto count = pen_.view.counts_shown ? row_.votes[column] : row_.hands[column];
        const auto below = pen_.view.counts_shown || (open && count > 0) ? fmt::format("{}", count) : std::string();
        const KeyButtonLook look{open || known, known && row_.settled == column, false};
        if (key_button(pen_.canvas, fmt::format("score-{}-{}", index_, column).c_str(), kSigns[column], below, box.width, box.height, look)) press(column);
        const bool makers = !pen_.view.is_public && row_.authors == column;
        if (makers) pen_.canvas.outline(box, ui::rgb(0xFFD166), pen_.px(2), pen_.px(8));
    }

    void press(std::size_t column) {
        if (!pen_.view.open) return pen_.actions.emplace_back(SettleScore{index_, column}), void();
        const int by = ImGui::GetIO().KeyShift ? -1 : 1;
        pen_.actions.emplace_back(PickRow{index_});
        pen_.actions.emplace_back(SetHands{index_, column, std::max(row_.hands[column] + by, 0)});
    }

    const Pen& pen_;
    std::size_t index_;
    const ScoresRow& row_;
    ImVec2 from_;
    float name_, cell_ = 0;
};

}  // namespace

void draw_scores(const Pen& pen) {
    const float width = ImGui::GetContentRegionAvail().x;
    for (std::size_t row = 0; row < pen.view.scores.size(); ++row) ScoresLine(pen, row, width).draw();
}

void draw_scores_legend(const Pen& pen) {
    if (pen.view.open) write(pen, pen.say(Word::CountRows), ui::Weight::Regular, 16, ui::theme::kQuietText);
    if (pen.view.is_public) return;
    write(pen, pen.say(pen.view.votes_known ? Word::ScoresLegend : Word::MakersEdge), ui::Weight::Regular, 16, ui::theme::kQuietText);
}

}  // namespace wissel::lectern
