#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "lectern/key_button.h"
#include "lectern/panels.h"
#include "ui/shapes.h"
#include "ui/window_style.h"

namespace wissel::lectern {

namespace {

constexpr float kNumber = 36, kSign = 28, kRowPadding = 12, kStepper = 40, kTake = 96;  // design units
constexpr float kHandsCount = 52;  // between the two steppers
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
    pen.canvas.fill({at.box.x, at.box.bottom() - pen.px(6), std::max(bar, pen.px(3)), pen.px(6)}, row.leads ? ui::theme::kAccent : ui::theme::kLine, pen.px(3));
    pen.canvas.line_of_text(kCount, fmt::format("{}", row.votes), at.count_x, at.box.center_y(), row.leads ? ui::theme::kAccent : ui::theme::kText, ui::Align::Right);
}

// Hands that were counted: one more, one less. As the number keys, with Shift for less.
void draw_hands(const Pen& pen, const RowPlaces& at, const AnswerRow& row, std::size_t i) {
    if (!pen.view.open) return;
    const auto step = [&](const char* sign, float x, int by) {
        ImGui::SetCursorScreenPos({x, at.box.center_y() - pen.px(kStepper) / 2});
        if (key_button(pen.canvas, fmt::format("hands-{}-{}", i, sign).c_str(), sign, {}, pen.px(kStepper), pen.px(kStepper), {row.hands + by >= 0, false, false})) {
            pen.actions.emplace_back(SetHands{0, i, row.hands + by});
        }
    };
    const float right = at.box.right() - pen.px(kRowPadding);
    step("+", right - pen.px(kStepper), 1);
    pen.canvas.line_of_text(kCount, fmt::format("{}", row.hands), right - pen.px(kStepper + kHandsCount / 2), at.box.center_y(), ui::theme::kText, ui::Align::Center);
    step("−", right - pen.px(2 * kStepper + kHandsCount), -1);
}

RowPlaces places_of(const Pen& pen, ui::PixelRect box) {
    RowPlaces at{box};
    at.text_x = box.x + pen.px(kNumber) + 2 * pen.px(kRowPadding);
    at.count_x = box.right() - pen.px(kRowPadding) - (pen.view.votes_known ? pen.px(kTake + 14) : 0);
    const float taken = pen.view.open ? pen.px(2 * kStepper + kHandsCount + 2 * kRowPadding) : pen.view.votes_known ? pen.px(kTake + 74) : pen.px(kRowPadding);
    at.text_width = std::max(box.right() - taken - at.text_x - pen.px(kSign), pen.px(60));
    return at;
}

void draw_take(const Pen& pen, const RowPlaces& at, std::size_t i) {
    if (!pen.view.votes_known) return;
    ImGui::SetCursorScreenPos({at.box.right() - pen.px(kRowPadding + kTake), at.box.center_y() - pen.px(18)});
    if (key_button(pen.canvas, fmt::format("take-{}", i).c_str(), pen.say(Word::TakeThis), {}, pen.px(kTake), pen.px(36), {})) pen.actions.emplace_back(TakeAnswer{i});
}

void draw_answer(const Pen& pen, std::size_t i) {
    const auto& row = pen.view.answers[i];
    const auto from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    auto at = places_of(pen, {from.x, from.y, width, 0});
    const auto text = ui::set_text(pen.canvas.fonts(), {22, ui::Weight::Regular, 1.25F}, row.text, at.text_width);
    const auto leads = ui::set_text(pen.canvas.fonts(), kSmall, leads_words(pen, row), at.text_width);
    at.box.height = std::max(text.height + (leads.lines.empty() ? 0 : leads.height) + pen.px(20), pen.px(60));
    pen.canvas.fill(at.box, ui::theme::kSunken, pen.px(8));
    pen.canvas.fill({at.box.x + pen.px(kRowPadding), at.box.center_y() - pen.px(kNumber) / 2, pen.px(kNumber), pen.px(kNumber)}, ui::theme::kRaised, pen.px(8));
    pen.canvas.line_of_text(kCount, fmt::format("{}", i + 1), at.box.x + pen.px(kRowPadding) + pen.px(kNumber) / 2, at.box.center_y(), ui::theme::kText, ui::Align::Center);
    const float top = std::round(at.box.center_y() - (text.height + leads.height) / 2);
    pen.canvas.text(text, at.text_x, top, ui::theme::kText);
    pen.canvas.text(leads, at.text_x, top + text.height, ui::theme::kQuietText);
    if (row.flag) ui::draw_flag_shape(pen.canvas, *row.flag, at.text_x + at.text_width + pen.px(kSign) / 2, at.box.center_y(), pen.px(kSign));
    draw_votes(pen, at, row);
    draw_hands(pen, at, row, i);
    draw_take(pen, at, i);
    ImGui::SetCursorScreenPos({from.x, at.box.bottom() + pen.px(8)});
    ImGui::Dummy({0, 0});
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
    const auto title = ui::set_text(pen.canvas.fonts(), {20, ui::Weight::Regular, 1.25F}, way.leads_to, width - pen.px(kSign) - 3 * pen.px(kRowPadding));
    const auto mark = ui::set_text(pen.canvas.fonts(), kSmall, way.flag ? way.flag->word : way.response, width - pen.px(kSign) - 3 * pen.px(kRowPadding));
    const ui::PixelRect box{from.x, from.y, width, title.height + (mark.lines.empty() ? 0 : mark.height) + pen.px(20)};
    pen.canvas.fill(box, ui::theme::kSunken, pen.px(8));
    pen.canvas.text(title, box.x + pen.px(kRowPadding), box.y + pen.px(10), ui::theme::kText);
    pen.canvas.text(mark, box.x + pen.px(kRowPadding), box.y + pen.px(10) + title.height, ui::theme::kQuietText);
    if (way.flag) ui::draw_flag_shape(pen.canvas, *way.flag, box.right() - pen.px(kRowPadding) - pen.px(kSign) / 2, box.center_y(), pen.px(kSign));
    ImGui::SetCursorScreenPos({from.x, box.bottom() + pen.px(8)});
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
