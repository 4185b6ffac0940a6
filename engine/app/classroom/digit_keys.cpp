#include "app/classroom/digit_keys.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "ui/words.h"

namespace wissel::app {

using classroom::Kind;
using classroom::Vote;

// By the teacher or by the clock.
void DigitKeys::follow(const classroom::Lesson& lesson, std::uint64_t occasion, bool by_phones, Duration now) {
    const auto before = std::exchange(vote_, lesson.vote());
    if (before == Vote::Open && vote_ != Vote::Open) closed_at_ = now;
    if (vote_ != Vote::Open || std::exchange(occasion_, occasion) != occasion) counted_.reset();
    row_.follow(lesson.question(), occasion, by_phones);
}

std::optional<classroom::TeacherAction> DigitKeys::meaning(const director::LessonDigit& digit, const classroom::Lesson& lesson, const classroom::Tally& tally, Duration now) {
    const auto* question = lesson.question();
    const bool is_elsewhere = lesson.is_looking_back() || lesson.stage() == classroom::Stage::StoppedHere;
    if (!question || is_elsewhere || digit.item >= question->columns()) return std::nullopt;
    if (lesson.vote() == Vote::Open) return count(digit, *question, tally, now);
    if (digit.less || lesson.vote() == Vote::Waiting) return std::nullopt;
    if (closed_at_ && now - *closed_at_ < kStillCounting) {
        closed_at_ = now;
        return std::nullopt;
    }
    if (question->kind == Kind::Scores) return classroom::Settle{row_.counted(), digit.item};
    return classroom::Veto{digit.item};
}

classroom::Hands DigitKeys::count(const director::LessonDigit& digit, const classroom::Question& question, const classroom::Tally& tally, Duration now) {
    const std::size_t row = row_.counted();
    const int hands = std::max(0, tally.hands(row, digit.item) + (digit.less ? -1 : 1));
    const auto sign = question.kind == Kind::Scores ? std::string(ui::score_sign(digit.item)) : fmt::format("{}", digit.item + 1);
    counted_ = Counted{row, digit.item, sign, now};
    return {row, digit.item, hands};
}

std::optional<director::CountedHands> DigitKeys::counted(const classroom::Tally& tally, Duration now) const {
    if (!counted_ || now - counted_->at >= kToldFor || counted_->row >= tally.rows() || counted_->column >= tally.columns()) return std::nullopt;
    return director::CountedHands{counted_->sign, tally.hands(counted_->row, counted_->column)};
}

}  // namespace wissel::app
