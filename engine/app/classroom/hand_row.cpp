#include "app/classroom/hand_row.h"

#include <algorithm>

namespace wissel::app {

void HandRow::follow(const classroom::Question* question, std::uint64_t occasion, bool by_phones) {
    const bool is_scores = question && question->kind == classroom::Kind::Scores;
    rows_ = is_scores ? question->rows() : 0;
    if (!is_scores) row_.reset();
    if (occasion == occasion_) return;
    occasion_ = occasion;
    row_.reset();
    if (is_scores && !by_phones) row_ = 0;
}

void HandRow::move(int by) {
    if (rows_ == 0) return;
    const int last = static_cast<int>(rows_) - 1;
    row_ = row_ ? static_cast<std::size_t>(std::clamp(static_cast<int>(*row_) + by, 0, last)) : 0;
}

void HandRow::pick(std::size_t row) {
    if (row < rows_) row_ = row;
}

std::size_t HandRow::counted() {
    if (rows_ > 0 && !row_) row_ = 0;
    return row_.value_or(0);
}

}  // namespace wissel::app
