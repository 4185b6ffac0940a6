#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "lectern/key_button.h"
#include "lectern/panels.h"
#include "ui/shapes.h"
#include "ui/window_style.h"
#include "ui/words.h"

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
    if (row.flag && !row.leads_to.empty()) ui::add_part(words, row.flag->word);
    ui::add_part(words, row.response);
    if (row.by_default) ui::add_part(words, pen.say(Word::ByDefault));
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

// A line, and in small what belongs to it.
struct RowWords {
    ui::TextBlock line, below;

    RowWords(const Pen& pen, float size, std::string_view of_line, std::string_view of_below, float width)
        : line(ui::set_text(pen.canvas.fonts(), {size, ui::Weight::Regular, 1.25F}, of_line, width)), below(ui::set_text(pen.canvas.fonts(), kSmall, of_below, width)) {}

    float height(const Pen& pen) const { return line.height + (below.lines.empty() ? 0 : below.height) + pen.px(20); }
    void draw(const Pen& pen, float x, float y) const {
        pen.canvas.text(line, x, y, ui::theme::kText);
        pen.canvas.text(below, x, y + line.height, ui::theme::kQuietText);
    }
};

void end_row(const Pen& pen, const ui::PixelRect& box) {
    ImGui::SetCursorScreenPos({box.x, box.bottom() + pen.px(8)});
    ImGui::Dummy({0, 0});
}

void draw_answer(const Pen& pen, std::size_t i) {
    const auto& row = pen.view.answers[i];
    const auto from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    auto at = places_of(pen, {from.x, from.y, width, 0});
    const RowWords words(pen, 22, row.text, leads_words(pen, row), at.text_width);
    at.box.height = std::max(words.height(pen), pen.px(60));
    pen.canvas.fill(at.box, ui::theme::kSunken, pen.px(8));
    pen.canvas.fill({at.box.x + pen.px(kRowPadding), at.box.center_y() - pen.px(kNumber) / 2, pen.px(kNumber), pen.px(kNumber)}, ui::theme::kRaised, pen.px(8));
    pen.canvas.line_of_text(kCount, fmt::format("{}", i + 1), at.box.x + pen.px(kRowPadding) + pen.px(kNumber) / 2, at.box.center_y(), ui::theme::kText, ui::Align::Center);
    words.draw(pen, at.text_x, std::round(at.box.center_y() - (words.line.height + words.below.height) / 2));
    if (row.flag) ui::draw_flag_shape(pen.canvas, *row.flag, at.text_x + at.text_width + pen.px(kSign) / 2, at.box.center_y(), pen.px(kSign));
    draw_votes(pen, at, row);
    draw_hands(pen, at, row, i);
    draw_take(pen, at, i);
    end_row(pen, at.box);
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
    const RowWords words(pen, 20, way.leads_to, way.flag ? way.flag->word : way.response, width - pen.px(kSign) - 3 * pen.px(kRowPadding));
    const ui::PixelRect box{from.x, from.y, width, words.height(pen)};
    pen.canvas.fill(box, ui::theme::kSunken, pen.px(8));
    words.draw(pen, box.x + pen.px(kRowPadding), box.y + pen.px(10));
    if (way.flag) ui::draw_flag_shape(pen.canvas, *way.flag, box.right() - pen.px(kRowPadding) - pen.px(kSign) / 2, box.center_y(), pen.px(kSign));
    end_row(pen, box);
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
