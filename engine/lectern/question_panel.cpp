#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "lectern/key_button.h"
#include "lectern/panels.h"
#include "ui/shapes.h"
#include "ui/window_style.h"

namespace wissel::lectern {

namespace {

constexpr float kNumber = 36, kSign = 28, kRowPadding = 12, kStepper = 40;
constexpr ui::TextStyle kCount{22, ui::Weight::Strong, 1.2F}, kSmall{16, ui::Weight::Regular, 1.25F};

// How much of a row belongs to what.
struct RowPlaces {
    ui::PixelRect box;
    float text_x = 0, text_width = 0, count_x = 0;
};

int most_votes(const TeacherView& view) {
    int most = 1;
    for (const auto& row : view.answers) most = std::max(most, row.votes);
    return most;
}

std::string leads_words(const Pen& pen, const AnswerRow& row) {
    std::string words;
    if (!row.leads_to.empty()) words = fmt::format("{} {}", pen.say(Word::LeadsTo), row.leads_to);
    const auto add = [&](std::string_view more) {
        if (!more.empty()) words += fmt::format("{}{}", words.empty() ? "" : "  ·  ", more);
    };
    if (row.flag && !row.leads_to.empty()) add(row.flag->word);
    add(row.response);
    if (row.by_default) add(pen.say(Word::ByDefault));
    return words;
}

void draw_votes(const Pen& pen, const RowPlaces& at, const AnswerRow& row) {
    if (!pen.view.counts_shown) return;
    const float bar = at.box.width * static_cast<float>(row.votes) / static_cast<float>(most_votes(pen.view));
    pen.canvas.fill({at.box.x, at.box.bottom() - 6, std::max(bar, 3.0F), 6}, row.leads ? ui::theme::kAccent : ui::theme::kLine, 3);
    pen.canvas.line_of_text(kCount, fmt::format("{}", row.votes), at.count_x, at.box.center_y(), row.leads ? ui::theme::kAccent : ui::theme::kText, ui::Align::Right);
}

// Hands that were counted: one more, one less. As the number keys, with Shift for less.
void draw_hands(const Pen& pen, const RowPlaces& at, const AnswerRow& row, std::size_t i) {
    if (!pen.view.open) return;
    const auto step = [&](const char* sign, float x, int by) {
        ImGui::SetCursorScreenPos({x, at.box.center_y() - kStepper / 2});
        if (key_button(pen.canvas, fmt::format("hands-{}-{}", i, sign).c_str(), sign, {}, kStepper, kStepper, {row.hands + by >= 0, false, false})) {
            pen.actions.emplace_back(SetHands{0, i, row.hands + by});
        }
    };
    const float right = at.box.right() - kRowPadding;
    step("+", right - kStepper, 1);
    pen.canvas.line_of_text(kCount, fmt::format("{}", row.hands), right - kStepper - 26, at.box.center_y(), ui::theme::kText, ui::Align::Center);
    step("−", right - 2 * kStepper - 52, -1);
}

RowPlaces places_of(const Pen& pen, ui::PixelRect box) {
    RowPlaces at{box};
    at.text_x = box.x + kNumber + 2 * kRowPadding;
    at.count_x = box.right() - kRowPadding - (pen.view.votes_known ? 110 : 0);
    const float taken = pen.view.open ? 2 * kStepper + 52 + 2 * kRowPadding : pen.view.votes_known ? 170 : kRowPadding;
    at.text_width = std::max(box.right() - taken - at.text_x - kSign, 60.0F);
    return at;
}

void draw_take(const Pen& pen, const RowPlaces& at, std::size_t i) {
    if (!pen.view.votes_known) return;
    ImGui::SetCursorScreenPos({at.box.right() - kRowPadding - 96, at.box.center_y() - 18});
    if (key_button(pen.canvas, fmt::format("take-{}", i).c_str(), pen.say(Word::TakeThis), {}, 96, 36, {})) pen.actions.emplace_back(TakeAnswer{i});
}

void draw_answer(const Pen& pen, std::size_t i) {
    const auto& row = pen.view.answers[i];
    const auto from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    auto at = places_of(pen, {from.x, from.y, width, 0});
    const auto text = ui::set_text(pen.canvas.fonts(), {22, ui::Weight::Regular, 1.25F}, row.text, at.text_width);
    const auto leads = ui::set_text(pen.canvas.fonts(), kSmall, leads_words(pen, row), at.text_width);
    at.box.height = std::max(text.height + (leads.lines.empty() ? 0 : leads.height) + 2 * 10, 60.0F);
    pen.canvas.fill(at.box, ui::theme::kSunken, 8);
    pen.canvas.fill({at.box.x + kRowPadding, at.box.center_y() - kNumber / 2, kNumber, kNumber}, ui::theme::kRaised, 8);
    pen.canvas.line_of_text(kCount, fmt::format("{}", i + 1), at.box.x + kRowPadding + kNumber / 2, at.box.center_y(), ui::theme::kText, ui::Align::Center);
    const float top = std::round(at.box.center_y() - (text.height + leads.height) / 2);
    pen.canvas.text(text, at.text_x, top, ui::theme::kText);
    pen.canvas.text(leads, at.text_x, top + text.height, ui::theme::kQuietText);
    if (row.flag) ui::draw_flag_shape(pen.canvas, *row.flag, at.text_x + at.text_width + kSign / 2, at.box.center_y(), kSign);
    draw_votes(pen, at, row);
    draw_hands(pen, at, row, i);
    draw_take(pen, at, i);
    ImGui::SetCursorScreenPos({from.x, at.box.bottom() + 8});
    ImGui::Dummy({0, 0});
}

constexpr const char* kSigns[] = {"+", "+/−", "−", "−−", "?"};

// A row of the criteria: its name, and a cell for each column. While the vote is open a press counts a hand, and with Shift one less; then it
// settles the row.
class ScoresLine {
public:
    static constexpr float kHeight = 48, kGap = 6;

    ScoresLine(const Pen& pen, std::size_t row, float width) : pen_(pen), index_(row), row_(pen.view.scores[row]), from_(ImGui::GetCursorScreenPos()), name_(std::floor(width * 0.38F)) {
        cell_ = std::floor((width - name_ - 5 * kGap) / 5);
    }

    void draw() {
        draw_name();
        for (std::size_t column = 0; column < row_.votes.size(); ++column) draw_cell(column);
        ImGui::SetCursorScreenPos({from_.x, from_.y + kHeight + kGap});
        ImGui::Dummy({0, 0});
    }

private:
    ui::PixelRect cell(std::size_t column) const { return {from_.x + name_ + static_cast<float>(column) * (cell_ + kGap), from_.y, cell_, kHeight}; }

    void draw_name() {
        const ui::PixelRect box{from_.x, from_.y, name_ - kGap, kHeight};
        if (pen_.view.row == index_) pen_.canvas.fill(box, ui::theme::kRaised, 8);
        if (pen_.view.row == index_) pen_.canvas.fill({box.x, box.y + 6, 4, box.height - 12}, ui::theme::kAccent, 2);
        if (ImGui::InvisibleButton(fmt::format("row-{}", index_).c_str(), {box.width, box.height})) pen_.actions.emplace_back(PickRow{index_});
        const auto words = ui::fit_text(pen_.canvas.fonts(), {18, ui::Weight::Regular, 1.15F}, 12, row_.name, box.width - 2 * kRowPadding, kHeight);
        pen_.canvas.text(words, box.x + kRowPadding, box.y + std::round((kHeight - words.height) / 2), ui::theme::kText);
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
        if (makers) pen_.canvas.outline(box, ui::rgb(0xFFD166), 2, 8);
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

void draw_scores(const Pen& pen) {
    const float width = ImGui::GetContentRegionAvail().x;
    for (std::size_t row = 0; row < pen.view.scores.size(); ++row) ScoresLine(pen, row, width).draw();
}

void draw_scores_legend(const Pen& pen) {
    if (pen.view.open) write(pen, pen.say(Word::CountRows), ui::Weight::Regular, 16, ui::theme::kQuietText);
    if (pen.view.is_public) return;
    write(pen, pen.say(pen.view.votes_known ? Word::ScoresLegend : Word::MakersEdge), ui::Weight::Regular, 16, ui::theme::kQuietText);
}

// Where the class is looking it is told in fives, of which none says nothing.
void draw_state(const Pen& pen) {
    const auto& view = pen.view;
    if (!view.open && !view.votes_known) return;
    const auto words = fmt::format("{}{} {}", view.votes, view.is_public ? "+" : "", pen.say(view.votes == 1 ? Word::VoteIn : Word::VotesIn));
    if (!view.is_public || view.votes > 0) write(pen, words, ui::Weight::Strong, 24, ui::theme::kText);
    if (view.votes_known && !view.revealed) write(pen, pen.say(Word::HiddenVotes), ui::Weight::Regular, 16, ui::theme::kQuietText);
}

// A title, the words of its mark below, and its flag.
void draw_way(const Pen& pen, const AnswerRow& way) {
    const auto from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const auto title = ui::set_text(pen.canvas.fonts(), {20, ui::Weight::Regular, 1.25F}, way.leads_to, width - kSign - 3 * kRowPadding);
    const auto mark = ui::set_text(pen.canvas.fonts(), kSmall, way.flag ? way.flag->word : way.response, width - kSign - 3 * kRowPadding);
    const ui::PixelRect box{from.x, from.y, width, title.height + (mark.lines.empty() ? 0 : mark.height) + 2 * 10};
    pen.canvas.fill(box, ui::theme::kSunken, 8);
    pen.canvas.text(title, box.x + kRowPadding, box.y + 10, ui::theme::kText);
    pen.canvas.text(mark, box.x + kRowPadding, box.y + 10 + title.height, ui::theme::kQuietText);
    if (way.flag) ui::draw_flag_shape(pen.canvas, *way.flag, box.right() - kRowPadding - kSign / 2, box.center_y(), kSign);
    ImGui::SetCursorScreenPos({from.x, box.bottom() + 8});
    ImGui::Dummy({0, 0});
}

void draw_coming(const Pen& pen) {
    if (pen.view.coming.empty()) return;
    heading(pen, pen.say(Word::Coming));
    for (const auto& way : pen.view.coming) draw_way(pen, way);
}

// Before the story begins there is time to read how it goes.
void draw_how(const Pen& pen) {
    for (const auto how : {Word::HowNext, Word::HowAsk, Word::HowHidden, Word::HowStop}) {
        ImGui::Spacing();
        write(pen, pen.say(how), ui::Weight::Regular, 20, ui::theme::kText);
    }
}

}  // namespace

void draw_question(const Pen& pen) {
    if (pen.view.opening) return draw_how(pen);
    if (pen.view.question.empty()) return draw_coming(pen);
    heading(pen, pen.say(Word::Question));
    write(pen, pen.view.question, ui::Weight::Strong, 24, ui::theme::kText);
    ImGui::Spacing();
    for (std::size_t i = 0; i < pen.view.answers.size(); ++i) draw_answer(pen, i);
    if (!pen.view.scores.empty()) draw_scores(pen);
    draw_state(pen);
    if (!pen.view.scores.empty()) draw_scores_legend(pen);
}

}  // namespace wissel::lectern
