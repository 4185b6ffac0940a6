// What the class is asked: a choice of the story, the six criteria, or a flag.
//
// Threading: plain data; once asked it is immutable and any thread may read it.
// Invariants: a question is about what is on screen, never about whoever answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "director/judging.h"
#include "story/outcome.h"
#include "story/text.h"

namespace wissel::classroom {

enum class Kind { Choice, Scores, Flag };

struct Answer {
    std::string id;
    story::Text text;
    std::string shape;        // flags only, as the colour
    std::uint32_t color = 0;  // 0xRRGGBB
    std::size_t written = 0;  // its place as the author wrote it: a choice may be shown shuffled
};

struct Question {
    Kind kind = Kind::Choice;
    std::string node;                     // where in the story
    story::Text prompt;                   // the choice's prompt, or whose behaviour is judged
    std::string story_language;           // whose text stands for one that is missing
    std::vector<Answer> answers;          // Choice and Flag. Scores: none, the columns are story::Score, then "we do not know"
    std::optional<std::size_t> fallback;  // Choice: the answer that the author takes when nobody chooses

    std::size_t rows() const { return kind == Kind::Scores ? story::kCriteria.size() : 1; }
    std::size_t columns() const { return kind == Kind::Scores ? director::kScoreColumns : answers.size(); }
};

}  // namespace wissel::classroom
