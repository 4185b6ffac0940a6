// A walk written down: what a viewer does, step by step, for demonstrations, recordings and tests.
//
// One step a line, '#' begins a comment:
//   choose ID        take an option            timeout           let the time to choose run out
//   continue         go on after a card        back              back to the last choice
//   situation ID     pick from the menu        menu              from an end, back to the menu with all that was changed
//   judge FLAG consent=-- impact=+/- ...   weigh, then set a flag
// A list on one line, "write, continue, together", means the same: a word that is no step is an option to choose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "story/session.h"

namespace wissel::story {

struct TimeoutStep {};
struct BackStep {};
struct MenuStep {};

struct WalkStep {
    std::variant<ChooseStep, AdvanceStep, JudgeStep, SituationStep, TimeoutStep, BackStep, MenuStep> step;
    int line = 0;  // in the file; 0 in a list
};

using Walk = std::vector<WalkStep>;

// Of a file with a walk in it; what is longer is none.
inline constexpr std::uintmax_t kMostWalkBytes = 1U << 20U;

// Errors name the line.
Result<Walk> read_walk(std::string_view text);
Result<Walk> read_walk_list(std::string_view list);
// The step as it is written, for messages.
std::string text_of(const WalkStep& step);

}  // namespace wissel::story
