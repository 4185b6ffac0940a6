// The viewer's side of a judge step: six scores (or "we do not know"), then a flag, then the author's beside it.
#pragma once

#include <array>
#include <optional>

#include "director/action.h"
#include "director/view.h"

namespace wissel::director {

inline constexpr std::size_t kScoreColumns = 5;    // + +/- - -- and "we do not know"
inline constexpr std::size_t kUnknownColumn = 4;

struct Judging {
    JudgeView::Step step = JudgeView::Step::Scores;
    std::array<std::optional<std::size_t>, 6> scores;  // column of each criterion
    std::optional<std::size_t> flag;                   // index into StoryGraph::flags
    std::size_t row = 0, column = 0;                   // focus; row 6 is the button below the table

    bool all_scored() const;
    // Sets a score and moves the focus on to the next row.
    void set_score(std::size_t criterion, std::size_t column_picked);
    void move_focus(Direction direction, std::size_t flags);
};

}  // namespace wissel::director
