#include "director/judging.h"

#include <algorithm>

#include "director/focus.h"

namespace wissel::director {

namespace {

constexpr std::size_t kRows = 7;  // six criteria and the button

std::size_t moved(std::size_t value, bool forward, std::size_t count) {
    if (forward) return std::min(value + 1, count - 1);
    return value == 0 ? 0 : value - 1;
}

}  // namespace

bool Judging::all_scored() const {
    return std::all_of(scores.begin(), scores.end(), [](const auto& score) { return score.has_value(); });
}

void Judging::set_score(std::size_t criterion, std::size_t column_picked) {
    if (criterion >= scores.size() || column_picked >= kScoreColumns) return;
    scores[criterion] = column_picked;
    row = criterion + 1;
    column = row < scores.size() ? scores[row].value_or(0) : 0;
}

void Judging::move_focus(Direction direction, std::size_t flags) {
    const bool forward = leads_on(direction);
    const bool across = direction == Direction::Left || direction == Direction::Right;
    if (step == JudgeView::Step::Flag) {
        column = moved(column, forward, flags);
    } else if (step == JudgeView::Step::Scores && across) {
        column = moved(column, forward, kScoreColumns);
    } else if (step == JudgeView::Step::Scores) {
        row = moved(row, forward, kRows);
    }
}

}  // namespace wissel::director
