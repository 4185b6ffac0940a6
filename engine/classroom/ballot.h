// What one phone answers: a column for each row of the question.
//
// Threading: pure.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "classroom/question.h"

namespace wissel::classroom {

using Ballot = std::vector<std::optional<std::size_t>>;  // none: not answered (yet), or taken back

inline bool fits(const Ballot& ballot, const Question& question) {
    const auto is_column = [&](const auto& column) { return !column || *column < question.columns(); };
    return ballot.size() == question.rows() && std::ranges::all_of(ballot, is_column);
}

inline bool is_blank(const Ballot& ballot) {
    return std::ranges::none_of(ballot, [](const auto& column) { return column.has_value(); });
}

}  // namespace wissel::classroom
