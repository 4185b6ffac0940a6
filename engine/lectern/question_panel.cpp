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
            pen.actions.emplace_back(SetHands{i, row.hands + by});
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

// Six rows of five: how many gave each, and which is taken for the class; a press settles it.
void draw_scores(const Pen& pen) {
    const float width = ImGui::GetContentRegionAvail().x, name = std::floor(width * 0.38F), gap = 6;
    const float cell = std::floor((width - name - 5 * gap) / 5);
    for (std::size_t i = 0; i < pen.view.scores.size(); ++i) {
        const auto& row = pen.view.scores[i];
        const auto from = ImGui::GetCursorScreenPos();
        const auto words = ui::fit_text(pen.canvas.fonts(), {18, ui::Weight::Regular, 1.15F}, 12, row.name, name - gap, 48);
        pen.canvas.text(words, from.x, from.y + std::round((48 - words.height) / 2), ui::theme::kText);
        for (std::size_t column = 0; column < row.votes.size(); ++column) {
            ImGui::SetCursorScreenPos({from.x + name + static_cast<float>(column) * (cell + gap), from.y});
            const auto count = pen.view.counts_shown ? fmt::format("{}", row.votes[column]) : std::string();
            const KeyButtonLook look{pen.view.votes_known, pen.view.counts_shown && row.settled == column, false};
            if (key_button(pen.canvas, fmt::format("score-{}-{}", i, column).c_str(), kSigns[column], count, cell, 48, look)) pen.actions.emplace_back(SettleScore{i, column});
            const bool makers = !pen.view.is_public && row.authors == column;
            if (makers) pen.canvas.outline({from.x + name + static_cast<float>(column) * (cell + gap), from.y, cell, 48}, ui::rgb(0xFFD166), 2, 8);
        }
        ImGui::SetCursorScreenPos({from.x, from.y + 48 + gap});
        ImGui::Dummy({0, 0});
    }
}

// Where the class is looking it is told in fives, of which none says nothing.
void draw_state(const Pen& pen) {
    const auto& view = pen.view;
    if (!view.open && !view.votes_known) return;
    const auto words = fmt::format("{}{} {}", view.votes, view.is_public ? "+" : "", pen.say(view.votes == 1 ? Word::VoteIn : Word::VotesIn));
    if (!view.is_public || view.votes > 0) write(pen, words, ui::Weight::Strong, 24, ui::theme::kText);
    if (view.votes_known && !view.revealed) write(pen, pen.say(Word::HiddenVotes), ui::Weight::Regular, 16, ui::theme::kQuietText);
}

void draw_coming(const Pen& pen) {
    if (pen.view.coming.empty()) return;
    heading(pen, pen.say(Word::Coming));
    for (const auto& title : pen.view.coming) write(pen, title, ui::Weight::Regular, 20, ui::theme::kText);
}

}  // namespace

void draw_question(const Pen& pen) {
    if (pen.view.question.empty()) return draw_coming(pen);
    heading(pen, pen.say(Word::Question));
    write(pen, pen.view.question, ui::Weight::Strong, 24, ui::theme::kText);
    ImGui::Spacing();
    for (std::size_t i = 0; i < pen.view.answers.size(); ++i) draw_answer(pen, i);
    if (!pen.view.scores.empty()) draw_scores(pen);
    if (!pen.view.scores.empty() && pen.view.votes_known && !pen.view.is_public) write(pen, pen.say(Word::ScoresLegend), ui::Weight::Regular, 16, ui::theme::kQuietText);
    draw_state(pen);
}

}  // namespace wissel::lectern
